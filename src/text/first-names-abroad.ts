import { wordSet } from "./word-set.ts";

/** First names that news in other languages than English has and English news hardly: they tell a name from the office before it. Lower-case. */
const firstNames = wordSet(`
  beat jörg jürgen rolf ulf uwe götz wolfram eckart detlef burkhard sören bodo jutta heiko annalena daniela bärbel svenja kathrin sabrina jana olaf armin hendrik malte björn
  lothar siegfried günther walther urs reto ueli karoline viola alain arnaud bernard baptiste benoît cédric damien élodie émile étienne éric fabien gaël gilles guillaume hervé
  jean-luc jean-marc jean-noël jean-pierre jean-claude jérôme loïc ludovic mathieu maxime noël olivier patrice régis rémi sébastien sylvain thibault thierry yannick yann aurore
  bérangère clémentine delphine élisabeth fabienne florence hélène isabelle léa leïla manon marine mathilde maud mélanie monique nathalie ségolène solène stéphane valérie véronique
  adrián aitor alfredo álvaro amparo antonio ángel borja carles cristóbal emiliano ernest esteban fermín gonzalo íñigo ignacio jorge jordi josé joan juan julián manuel óscar
  pau rodrigo salvador santiago vicente xavier yolanda amaya begoña blanca concepción consuelo encarna inmaculada macarena pilar remedios rocío soledad teresa
  afonso ângela armando augusto bernardo caio cláudio danilo davi domingos edson eduardo emanuel fábio fernanda flávio gilberto gustavo helder henrique inácio ivone jair jorge josé
  júlio luís luiz márcio marcelo matheus miguel nelson otávio paulo rogério rosângela sandro sérgio simone thiago valdir vasco vítor
  achille aldo alfonso amedeo andrea antonio beppe bruno carla cesare chiara ciro cosimo damiano dario davide domenico edoardo elly emanuele emma enrico ettore federico ferdinando
  filippo gaetano gennaro giacinto gianfranco gianluca gianni gilberto giulio guido ignazio ivo laura licia loredana luciana maurizio michele mirko nello nicola ottavio pier pietro
  raffaele renato riccardo roberta romano rosario ruggero salvatore sergio silvio simona stefania stefano tommaso ugo umberto valerio vincenzo vittorio walter
  arie barry bas bram cees daan diederik dick emile esmah esther frans geert gerrit gijs günther hanneke henk henri hugo jaap jeroen jesse joost joris jos karel kees klaas koen
  lilian lotte maarten marijn marijke mark marloes menno mona pieter piet renske rob roel ruud sander sigrid sjef sjoerd sophie stijn teun thijs tjeerd wiebe wim wopke wouter
  айгуль алла алексей анатолий андрей антон аркадий артём артем ахмед богдан борис вадим валерий валерия василий вера вероника виталий владислав всеволод вячеслав галина
  геннадий георгий герман гейр глеб григорий дарья денис джо джон дональд евгения егор елизавета жанна захар илья инна иосиф йоахим карина кирилл кристин кристина ксения лариса лев
  леонид лидия любовь марат маргарита марк марко мария марта матвей мурат никита нина оксана павел пётр петр полина раед рамзан ринат роман руслан сабина сергей софья станислав
  степан тамара тарас тимофей тимур урсула фёдор федор филипп хакан эдуард эльвира эмма эммануэль юлий яна ярослав ангела олаф
  adnan ahmet ali alper arda arif asuman aylin aysel ayşe bahar barış berat beyza bilal bülent canan cemal cengiz cenk cevdet deniz devlet didem doğan ebru ekrem emel emine emre
  engin ercan erdal erdoğan erkan esra eşref faruk fatih ferhat feyza fikret filiz gamze gökhan gül gülay gülseren hakan halil halit hasan haydar hulusi ibrahim ihsan ilhan ilker
  ismail kaan kadir kenan leyla levent mahfi mahmut mansur mehmet melek meral meryem mesut mevlüt mikdat muharrem murat mustafa nazlı necati nevzat nihat nilgün numan nuri oğuz oktay
  onur orhan osman ömer ömür özge özgür pelin ramazan rauf recep sabri sadık salih sedat selahattin selçuk selim semih sema sevgi sibel sinan süleyman şule şükrü tansu tarık tayfun
  temel tolga tuğba tuncay tülay turgut ufuk uğur ümit yasemin yasin yavuz yıldız yiğit yunus yusuf zafer zehra zeki zeynep
  raed raëd ahmed geir marco christine joachim serguéi sergej serguei sergueï bashar recep volodymyr emmanuel ursula mette sanna petteri viktor alexandre
`);

/** Whether the word is a first name that is common in one of the nine other languages whose news is read for speakers. */
export function isFirstNameAbroad(word: string): boolean {
  // "İhsan" has its dot apart in lower case.
  return firstNames.has(word.toLowerCase().replace("\u0307", ""));
}
