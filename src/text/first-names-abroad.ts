import { wordSet } from "./word-set.ts";

/**
 * First names that news in other languages than English has and English news hardly: they tell a name from the office
 * before it. Lower-case.
 */
const firstNames = wordSet(`
  beat ulf götz wolfram eckart detlef burkhard sören bodo jutta heiko bärbel kathrin olaf hendrik malte
  lothar siegfried günther walther urs reto ueli karoline alain arnaud baptiste benoît cédric damien élodie émile étienne éric fabien gaël gilles guillaume hervé
  jérôme loïc ludovic mathieu noël patrice régis rémi sébastien sylvain thibault yannick yann aurore
  bérangère clémentine élisabeth fabienne léa leïla manon mathilde maud mélanie monique nathalie ségolène solène stéphane valérie véronique
  adrián aitor alfredo álvaro amparo ángel borja carles cristóbal emiliano esteban fermín íñigo ignacio jordi julián óscar
  pau santiago vicente amaya begoña blanca concepción encarna inmaculada macarena remedios rocío soledad
  afonso ângela augusto bernardo caio cláudio danilo davi domingos edson fábio fernanda flávio gilberto gustavo helder henrique inácio ivone jair
  júlio márcio marcelo matheus otávio rogério rosângela sérgio thiago valdir vasco vítor
  achille aldo amedeo beppe cesare ciro cosimo damiano dario davide domenico edoardo elly emanuele enrico ettore ferdinando
  filippo gaetano gennaro giacinto gianfranco gianluca gianni giulio guido ignazio licia loredana maurizio mirko nello ottavio pier pietro
  raffaele renato riccardo romano rosario ruggero salvatore simona stefania tommaso ugo umberto valerio vincenzo vittorio
  arie bas bram cees daan diederik emile esmah frans geert gerrit gijs hanneke henk jaap jesse joost jos karel kees klaas
  lotte maarten marijn marijke marloes menno piet renske roel ruud sander sjef sjoerd stijn teun thijs tjeerd wiebe wopke wouter
  айгуль алла анатолий аркадий ахмед богдан вадим валерий валерия вера вероника виталий владислав всеволод вячеслав галина
  геннадий георгий герман гейр глеб григорий дарья джо джон дональд евгения егор елизавета жанна захар илья инна иосиф йоахим карина кирилл кристин кристина ксения лариса лев
  леонид лидия любовь марат маргарита марк марко марта матвей мурат никита нина оксана полина раед рамзан ринат руслан сабина софья станислав
  степан тамара тарас тимофей тимур урсула фёдор федор филипп хакан эдуард эльвира эмма эммануэль юлий яна ярослав ангела олаф
  adnan alper arda arif asuman aylin aysel bahar barış berat beyza bülent canan cemal cengiz cenk cevdet deniz devlet didem doğan ebru ekrem emel
  engin ercan erdal erdoğan erkan esra eşref faruk fatih ferhat feyza fikret filiz gamze gökhan gül gülay gülseren hakan halil halit hasan haydar hulusi ihsan ilhan ilker
  kaan kadir kenan leyla levent mahfi mahmut mansur melek meral meryem mesut mevlüt mikdat muharrem nazlı necati nevzat nihat nilgün numan oğuz oktay
  onur orhan ömer ömür özge özgür pelin ramazan rauf sabri sadık salih sedat selahattin selçuk selim semih sema sevgi sibel sinan süleyman şule şükrü tansu tarık tayfun
  temel tolga tuğba tuncay tülay turgut ufuk uğur ümit yasemin yasin yavuz yıldız yiğit yunus zafer zehra zeki
  raed raëd geir serguéi sergej serguei sergueï volodymyr sanna petteri
`);

/** Whether the word is a first name that is common in one of the nine other languages whose news is read for speakers. */
export function isFirstNameAbroad(word: string): boolean {
  // "İhsan" has its dot apart in lower case.
  return firstNames.has(word.toLowerCase().replace("\u0307", ""));
}
