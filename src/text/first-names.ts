import { wordSet } from "./word-set.ts";

/** Whose name a first name commonly is. */
export type Gender = "male" | "female";

/** Common first names of men, lower-case; names that women bear as often are in neither list. */
const male = wordSet(`
  aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alberto alec alejandro alessandro alexander alexandre alexei alfred ali allan allen alvin amit amos
  anders andré andre andreas andrei andrew andrey andy angel angelo anil ansel anthony antoine anton antónio antonio antony ari arjun armando arnold arthur arturo ashraf asif austin avi axel
  barack barney barry bart bashar ben benedict benjamin benny bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan bryce byron
  caleb calvin carl carlo carlos cedric cesar chad charles charlie chester chris christian christoph christophe christopher chuck claude claudio clayton clifford clint clive cody colin conrad corey cory craig curt curtis cyril
  dale damian damon dan daniel danny darrell darren darryl daryl dave david dean denis dennis derek derrick desmond devin dick didier diego dieter dirk dmitri dmitry dominic dominique don donald doug douglas duane duncan dustin dwayne dwight dylan
  earl ed eddie edgar eduardo edward edwin eli elias elijah elliot elliott elmer emanuel emilio emmanuel enrique eric erik ernest ernesto ernst erwin ethan eugene evan ezra
  fabio felix ferdinand fernando fidel floyd francesco francis francisco franco francois françois frank franklin franz fred freddie frederick fritz
  gabriel gareth garrett gary gavin gene geoff geoffrey george georges gerald gerard gerhard gilbert giorgio giovanni giuseppe glen glenn gordon graham grant greg gregory guillermo günter gus guy
  hamid hank hans harold harry harvey hassan hector heinrich helmut henri henrik henry herb herbert herman hiroshi horst howard hubert hugh hugo hussein
  ian ibrahim igor imran isaac ismail ivan ivo
  jack jacob jacques jaime jake jamal james jan jared jason javier jay jean jeb jeff jeffrey jens jeremy jerome jerry jesús jim jimmy joachim joaquín joe joel johan johann johannes john johnny jon jonas jonathan jorge jörg josé jose josef joseph josh joshua juan juha julian julio julius jürgen justin
  kareem karim karl keith ken kenneth kenji kent kevin khalid kirk klaus kofi konrad konstantin kurt kyle
  lance larry lars laurent lawrence lee len lenny leo leon leonard leonardo leonid leroy leslie lewis liam lindsey lionel lloyd lorenzo lou louis luca lucas luigi luis luiz lukas luke luther lyle lyndon
  mahmoud malcolm manfred manuel marc marcel marco marcos marcus mario mark markus marshall martin marty marvin masoud massimo mathias matt matteo matthew matthias maurice mauricio max maxim maxime mehmet mel melvin michael michel miguel mikael mike mikhail miles milton mitch mitt mohamed mohammad mohammed mohamad morgan moses moshe muhammad murray mustafa
  narendra nathan nathaniel ned neil nelson newt nicholas nick nicola nicolas nigel niklas nikolai nils noah noel norbert norman
  oleg oliver olivier omar orlando oscar osama oskar otto owen
  pablo paolo pascal patrick paul paulo pavel pedro pekka per perry pete peter petr phil philip philippe phillip pierre piotr
  qasim quentin
  rafael raheem rahul raj rajiv ralph ramon ramzan rand randall randy raúl raul ravi ray raymond recep reggie reid reince reinhard rené rex ricardo richard rick ricky rob robert roberto rod rodney rodrigo roger roland rolf roman ron ronald ronnie ross roy rudolf rudolph rudy rupert russ russell rusty ryan
  salman salvador sam samir samuel sandro sandeep sanjay saul scott sean sebastian sebastião serge sergei sergey sergio seth shane shawn shinzo sid sidney silvio simon stan stanley staffan stefan stefano stephan stephen steve steven stewart stuart sven
  ted terrence terry theodor theodore thierry thomas tim timothy timo tobias toby todd tom tomas tommy tony travis trent trevor trey troy tyler
  ulrich umar uwe
  vernon victor viktor vijay vikram vince vincent vito vitaly vlad vladimir volker
  wade wallace walt walter warren wayne wendell werner wes wesley wilhelm will willem william willie winston wladimir wolfgang woody
  xavier
  yasser yuri yusuf yves
  alastair alfonso alwaleed anwar armin arne art asa cole connor dante dexter dino emmet erick federico felipe freddy frederic geraldo gerry gonzalo gustav ilya irwin jeffery joey jonah kieran lanny laszlo
  laurence lester manny mariano merrick mitchell morton nate norm osman rahm ralf raphael robby sadiq sheldon solomon stu tad yevgeny zeke abdel abu aleksandr bilal boutros emre hamza hani haruki idris jafar jorgen kwame lech mamadou marwan mehdi nabil naftali nasser nuri pranab rashid rashad salim sami shahid shimon tariq tayyip wei yair yasir yitzhak yoshihide ziad
  ruben rubén joris pieter jeroen mats björn ole lasse tomasz krzysztof marek andrzej jakub ondřej zdeněk lászló gábor istván péter ferenc ion mihai dragan goran zoran milan nikola wim arjen koen
  andrés ramón martín nicolás joão tiago luís rui nuno giacomo enzo luciano rocco fabrizio bernhard reiner jochen jörn torsten kilian
  zachary zach zayn zbigniew zoltán
  murat ahmet hüseyin kemal serkan burak cem mert volkan
  иван александр сергей дмитрий андрей алексей владимир михаил николай юрий игорь олег виктор евгений максим павел петр пётр антон артём артем роман денис константин борис василий
`);

/** Common first names of women, lower-case. */
const female = wordSet(`
  abby abigail ada adele adriana agnes aicha aisha alejandra alessandra alexandra alexis alice alicia alina alison allison alma alyssa amal amanda amber amelia amina amy ana anastasia andrea angela angelina angie anita ann anna annabel anne annegret annemarie annette annie antonia april ariana ashley astrid audrey ayesha
  barbara beata beatrice beatriz becky belinda bernadette beth bethany betsy betty beverly bianca birgit bonnie brandy brenda brianna bridget brigitte britt brittany brooke
  camila camille candace candice carla carlotta carly carmen carol carole carolina caroline carolyn cassandra catalina catherine cathy cecilia cecile celia charlene charlotte chelsea cheryl chiara chloe chrissy christa christiane christina christine cindy claire clara claudia colleen condoleezza connie constance consuelo cristina crystal cynthia
  daniela danielle daphne darlene dawn deb debbie deborah debra deirdre delia delphine denise diana diane dianne dina dolores donna dora doris dorothy
  edith edna eileen elaine elena eleanor elisa elisabeth elise eliza elizabeth ella ellen elsa elsie emily emma erica erika erin esther ethel eva eve evelyn
  fatima fay federica felicia fiona flora florence frances francesca françoise frauke frieda
  gabriela gabriele gabrielle gail geraldine germaine gertrude gina ginger giorgia giulia gladys gloria grace greta gretchen gudrun gwen gwendolyn
  hanna hannah harriet hazel heather heidi heike helen helena helene helga henrietta hilary hilda hillary holly
  ida ilana ileana ilse imelda ines ingrid irene irina iris irma isabel isabella isabelle ivanka ivy
  jackie jacqueline jane janet janice jasmine jeanette jeanne jenna jennifer jenny jessica jill jo joan joann joanna joanne jocelyn jodi johanna josephine joy joyce juanita judith judy julia juliana julianne julie juliet june justine
  kamala karen karin karina karla kate katharina katherine kathleen kathryn kathy katie katja katrin katrina kay kayla kellyanne kerstin kimberly kirsten kirstjen kristen kristi kristin kristina kristine
  lakshmi lara latifa laura lauren laurie lea leah leila lena letitia lidia lilian lillian lily linda lisa liz liza lois loretta lori lorraine louisa louise lucia lucille lucinda lucy luisa luz lydia lyn lynda lynn lynne
  madeleine madeline maggie malala malia mandy manuela marcia margaret margarita margot maria marian marianne marie marija marilyn marina marine marion marisa marissa marjorie marlene marsha marta martha martina mary maryam maureen maxine may megan megyn melania melanie melinda melissa mercedes meredith mette mia michele michelle mildred mimi mina miranda miriam moira mollie molly mona monica monika myra
  nadia nadine nancy naomi natalia natalie natasha nellie nicole nikki nina nora norma
  olga olivia ophelia
  paige pam pamela patricia patti patty paula pauline peggy penelope penny petra phoebe phyllis pia polly priscilla priya
  rachel ramona rania raquel rebecca regina renata renate renee rhonda rita roberta romy rosa rosalind rosalyn rose rosemary roxanne ruby ruth
  sabina sabine sabrina sahra sally samantha sandra sara sarah saskia shannon sharon sheila shelley sheryl shirley sigrid silke silvia simone sofia sonia sonja sophia sophie stacey stacy stefanie stella stephanie sue susan susana susanna susanne susie suzanne svetlana sybil sylvia
  tamara tammy tania tanya tara tatiana teresa tess theresa therese tiffany tina toni tracey tricia trisha trudy
  ulrike ursula
  valentina valerie vanessa vera verena veronica vicki vicky victoria viola violet vivian viviane
  wanda wendy whitney wilhelmina wilma winifred
  yasmin yolanda yulia yvette yvonne
  angelique anne-marie ava billie brianne cecelia fran haley huma ina ivana katy kelli kimberley lesley libby lindsay luciana mariam mariana maya mayra melba mika naureen neera norah randi roxana sadie serena shonda terrie asma benazir dilma fawzia golda hanan indira jacinda jadwiga leymah marwa michaela nawal noura ngozi parvin queenie rigoberta rima rukhsana sheikha shirin tawakkol tzipi xiomara zeynep
  mara inés agnieszka katarzyna małgorzata ewa magdalena zofia anja ilona katalin éva ágnes sofía lucía nuria pilar núria anaïs amélie aurélie céline hélène chloé inga ingeborg annalena svenja
  elif ayşe fatma emine hatice merve selin özlem
  ольга анна елена мария наталья татьяна ирина светлана екатерина юлия людмила марина валентина надежда
  maría mónica joana catarina ilaria paola antonella giovanna donatella marieke anneke femke zuzana jana ludmila oksana natalya tatyana nadezhda ekaterina yelena
  zainab zara zoe zsuzsanna
`);

/** What a first name tells about its bearer; undefined for names that tell nothing. */
export function genderOfFirstName(firstName: string): Gender | undefined {
  const hyphen = firstName.indexOf("-");
  const lower = (hyphen < 0 ? firstName : firstName.slice(0, hyphen)).toLowerCase();
  if (male.has(lower)) return "male";
  return female.has(lower) ? "female" : undefined;
}

/** Whether the word is a common first name. */
export function isFirstName(word: string): boolean {
  return genderOfFirstName(word) !== undefined;
}
