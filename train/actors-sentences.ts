import { list } from "./actors-names.ts";

/*
 * Sentences of made-up news. `P`, `O`, `C`, `T`, `L` with a number are the text's people, organisations, firms, teams and places, a small
 * "s" after it asks for the short form; what is in small letters is drawn afresh each time. Some sentences of each section begin with
 * common words and name nobody, so that a capital at the beginning is not taken for a name.
 */

const POLITICS = list(`
  <P1>, <calling> of <O1>, said on <day> that the talks in <L1> had failed.
  <Office> <P1> met <P2> in <L1> on <day>.
  <Office> <P1s> said the government would not change course.
  "We will not accept this," <P1s> told reporters in <L1>.
  "It is a matter of trust," said <P2>, <calling> at <O2>.
  <O1> said in a statement on <day> that it had begun an inquiry.
  The <O1> (<O1s>) said <n> people were killed in <L1>, <L2>.
  The <O1s> and the <O2> signed an agreement with <country> last <month>.
  <O1s> spokesman <P2> said <country> was ready for talks.
  A spokesman for <O2> declined to comment.
  Officials of the <O1> and <O2> visited <L2>, near <L1>.
  <people> forces entered <L1> on <day>, residents said.
  At least <n> people died when a bus plunged into a river near <L2> in <country>, police said.
  <L1> - <P1> arrived in <L2> on <day> for talks with <people> leaders.
  <CITY>, <month> <n> (<O2s>) - <people> shares fell on <day> as oil prices rose.
  <CITY> - The <O1> has warned of more floods in <L2>.
  According to <O1s>, prices in <country> rose by <n> percent in <month>.
  <O3> shares rose <n> percent while <O2> fell <n> percent, <O1> said.
  <O3> will buy <O2> for $<n> million, the companies said.
  The deal between <O3> and <O2> was announced in <L1> by chief executive <P1>.
  Police in <L2> arrested <P2>, <n>, on <day>.
  <P2s> was born in <L2> and moved to <L1> in <year>.
  <P1s>, who leads the <O1>, accused <P2s> of breaking the law.
  <P1s>'s lawyer, <P2>, said the court in <L1> had no evidence.
  <country>'s <O1> rejected the claim by <P2s>.
  <people> President <P1> and <people> Prime Minister <P2> discussed the <thing>.
  The <thing> was held in <L1> by the <O1>.
  <P2> of <country> won the <thing> ahead of <P1> of <country>.
  <P1> (<O1s>), <P2> (<O2s>) and <P3> (<O3>) were also named.
  The roads between <L1>, <L2> and <L3> were closed.
  He studied at <O2> and worked for <O3> in <L1>.
  She said the <O1s> had failed the people of <L2>.
  Many <people> families fled from <L2> to <L3>.
  Residents of <L3> asked the <O1> for help.
  In <month>, the <O2> of <country> ruled against <O3>.
  The <people> government and <O1> agreed on the <thing>.
  <O1>, <O2> and <O3> were among the groups that signed.
  However, <P3> denied this.
  But <P1s> and <P2s> disagreed over <L3>.
  Photo: <O2s>
  By <P3>
  <P3>, <O2s>
  Reporting by <P3> in <L1>; editing by <P2>
  Meanwhile, analysts at <O3> expect <country> to grow by <n> percent.
  Workers of <O3> in <L3> went on strike on <day>.
  The <L2> region has seen fighting since <year>.
  Thousands marched through <L1> to demand that <P1s> resign.
  The <O2> said that <L3> needed <n> tonnes of food.
  Experts from the <O1> in <L1> said the <thing> would help <people> farmers.
  <TITLECASE>
  <SHOUT>
`);

/** Results and reports of sport: places stand for their teams. */
const RESULTS = list(`
  <T1> <d> <T2> <d>
  <T1> <d> <T2> <d>
  <T3> <d> <T4> <d>
  <T1> <n> <n> <d> <n> <n> <n>
  <T2> <n> <n> <d> <n> <n> <n>
  <T3> at <T4>
  <T1> beat <T2> <d>-<d> on <day>.
  <T3> lost to <T4> in <L1>.
  <P1> scored twice as <T1> beat <T2> in the <thing>.
  <T1> coach <P1> said <T2> had been the better side.
  <P2>, who joined <T1> from <T2> in <year>, was injured.
  <T3> striker <P3> is out for <n> weeks.
  <T1> v <T2>
  <country> beat <country> <d>-<d>.
  <country> <d> <country> <d>
  <country> drew with <country> in <L1>.
  <country> coach <P1> left out <P2>.
  <P3> scored for <country> in the <thing>.
  <country> had the better chances.
  <T1> won <d>-<d> at <T4> with goals from <P1s> and <P2s>.
  <d>. <P1> (<country>) <d>:<n>.<n>
  <d>. <P2> (<country>) <d>:<n>.<n>
  <P1> (<country>) beat <P2> (<country>) <d>-<d> <d>-<d>
  <SHOUT>
`);

const MATCHES = list(`
  <P1> netted late to give <K1> the points.
  <P1> equalised after <n> minutes.
  <P2s> doubled the lead before the break.
  The only goal fell to <P2> in the <n>th minute.
  A late strike by <P1> rescued a point for <K1>.
  Strikes by <P1> and <P2> put <K1> out of sight.
  The breakthrough arrived through <P3>.
  <P1s> found <P2s>, who fired wide.
  <P1> had put <K1> ahead before <P3> levelled.
  <P1> tore a hamstring and will miss the trip to <K2>.
  <P2> (knee) and <P3> (ankle) are doubts for <day>.
  <K1> have agreed a fee of £<n>m with <K2> for <P1>.
  <K2> sold <P2> to <K3> last summer.
  <K1> sacked <P1> after <n> games in charge.
  <K3> have appointed <P3> as head coach.
  Head coach <P1> made <d> changes.
  <K1> captain <P2> lifted the trophy.
  <K2> manager <P3> was pleased with the effort.
  Keeper <P1> made <n> saves.
  Midfielder <P2> signed a new deal.
  Teenager <P1> made his debut for <K2>.
  <P1> took <d> wickets for <n> runs.
  <P2> made <n> from <n> balls.
  <P1> ran for <n> yards and <P2> caught <d> passes.
  <P2> led <K1> with <n> points and <P3> had <n> rebounds.
  <P3> homered in the ninth and <K2> held on.
  <P1> pitched <d> scoreless innings.
  <P1> made a birdie at the last to finish level with <P2>.
  <P1> beat <P2> <d>-<d>, <d>-<d> to reach the final.
  <P3> took gold in the <n>00m and <P2> won bronze.
  <P1> retired with an engine failure.
  <P1s> was substituted.
  <P2s> missed a penalty.
  "We gave everything," <P1s> said.
  <K1> host <K2> on <day>.
  <K3> move up to second.
  <K1>'s defeat by <K2> leaves <P1s> under pressure.
  Fans of <K2> booed <P2s>.
  A cross from <P3> was headed in by <P1s>.
  The club have offered <P2> a contract until <year>.
  Tickets sold out within hours.
  Goals were scarce after that.
  Injuries have hurt the team all season.
  Supporters sang until the end.
`);

const BUSINESS = list(`
  <C1> <firmdid>.
  <C2> <firmdid>.
  <C3> <firmdid>.
  <C1s> <firmdid>.
  <C1> <firmdid> and <C2> <firmdid>.
  <C1>, meanwhile, <firmdid>.
  <C1> <firmdid>.
  <C2> <firmdid>.
  <C3> <firmdid>.
  <C1s> <firmdid>.
  <C1> <firmdid> and <C2> <firmdid>.
  <C1>, meanwhile, <firmdid>.
  <C1> said it would close <n> shops.
  <C1> cut <n>00 jobs in <L1>.
  <C1> sued <C2> on <day>.
  <C2> is suing <C1> over patents.
  <C1> bought <C2> for $<n> billion.
  <C1> has agreed to buy <C2> from <C3>.
  <C1> makes cars in <L2>.
  <C2> posted a loss for the quarter.
  <C1> raised its forecast.
  <C3> shares rose <n>% after <C1> reported profits.
  Shares of <C1> fell <n>%.
  Shares in <C2> gained <n>% in <L1>.
  <C1>'s sales rose in <month>.
  <C1> did not respond to a request for comment.
  <C2> declined to comment.
  <C1> plans to open a factory in <country>.
  <C1> launched a phone on <day>.
  <C3> denies wrongdoing.
  <C1> will pay $<n> million to settle the case.
  <C2> recalled <n>,000 cars.
  <C3> warned of a shortage.
  <C1> hired <P1> from <C2>.
  <C1> named <P2> as its new boss.
  <C1> chief executive <P1> said demand was strong.
  <C2> boss <P2> will step down in <month>.
  <P1>, <C1>'s <calling>, sold his shares.
  The chief executive of <C1>, <P1>, told staff on <day>.
  <P2s> founded <C2> in <year>.
  <P3>, an analyst at <C3>, said prices would rise.
  Workers at <C1> voted to strike.
  Rivals <C1> and <C2> said on <day> they would merge.
  Firms including <C1>, <C2> and <C3> have left the country.
  The lawsuit against <C2> was filed in <L1>.
  <C1>, which makes engines, was founded in <L2>.
  <C1> of <country> said it had no plans to sell.
  <P2> of <C2> said buyers were waiting.
  <C1> CEO <P1> defended the deal.
  Former <C2> executive <P2> was charged.
  <C1> and the <C2> subsidiary of <C3> share a warehouse.
  <C3> has offices in <L1>, <L2> and <country>.
  The company, based in <L1>, <STATE>, <firmdid>.
  <C2>, the <people> retailer, has <n> stores.
  Chipmaker <C1> and carmaker <C2> signed a deal.
  Retailer <C3> went bankrupt.
  <C1> is owned by <C2>.
  A takeover by <C3> would need the approval of the <O1>.
  Regulators fined <C1> for breaking privacy rules.
  The <O1> is looking into <C1> and <C3>.
  According to <C3>, the market will shrink.
  <C1> was hit by hackers.
  <C2> has been accused of copying <C1s>.
  <C1>: profit up <n>% to $<n>m
  Prices rose <n>% in <month>.
  Shoppers cut their spending.
  Shares fell again on <day>.
  Investors sold bonds.
  Stores closed early.
  Profits beat forecasts.
  <C1> unveiled the <GADGET>.
  The <GADGET> costs $<n>.
  <GADGET> sales fell.
  Inflation slowed to <d> percent.
  Block trades and short sales rose.
  Target dates were missed.
  <TITLECASE>
`);

const ARTS = list(`
  <P1> won best actress.
  <P1> stars in “<TITLE>”.
  "<TITLE>" opens on <day>.
  The note was signed “<P2>”.
  <TITLE>, directed by <P2>, won <d> awards.
  The prize went to <P1> for her first novel.
  <P2> stars as a detective.
  The play stars <P1>, <P2> and <P3>.
  The film, directed by <P1>, opens on <day>.
  <P1>'s new album is out in <month>.
  <P2> will play the lead.
  <P3> wrote the script with <P2>.
  Rapper <P1> and singer <P2> performed.
  Actor <P3> has died aged <n>.
  Actress <P1> thanked her mother.
  <P1> and <P2> have separated after <d> years.
  <P1s>, best known as the doctor in the series, was <n>.
  <P2s> posted a photo of the wedding.
  Fans of <P1> queued for hours.
  Rivals of <P2> were not convinced.
  A painting by <P3> was sold in <L1>.
  The book by <P2> tells of life in <L2>.
  Guests included <P1>, <P2> and <P3>.
  An exhibition of photographs by <P1> opened at the <MUSEUM>.
  The <MUSEUM> bought the picture.
  <C1> will release the film in <country>.
  <C2> cancelled the series.
  The game was made by <C1> and published by <C3>.
  <C3> signed <P2s>.
  <P1> told <O1s> that the tour was over.
  <P3> wore a blue dress.
  <P1> hosts the show on <day>.
  Presenter <P2> laughed.
  "I was nervous," <P3> said.
  <P1> sang and <P2> danced.
  <P2> is nominated for <d> awards.
  <P1>, left, with <P2> in <L1>.
  <P3> on stage in <L2>.
  Photograph: <P3>/<AGENCY>
  <P1> speaks to reporters in <L1>. (Photo by <P3>/<AGENCY>)
  Tickets go on sale on <day>.
  Critics were divided.
  Music played all night.
  Filming begins in <month>.
`);

const COURTS = list(`
  The <COURT> ruled on <day> that the law was void.
  The <COURT> threw out the appeal by <P1s>.
  A judge in <L1> sentenced <P1> to <n> years in prison.
  A jury found <P2> guilty of fraud.
  Prosecutors accused <P2> of taking bribes.
  <P1> pleaded not guilty.
  <P1s> denies wrongdoing.
  <P2s> was released on bail.
  Lawyers for <P2> said he would appeal.
  <P3>, <n>, of <L1>, was charged with murder.
  The trial of <P1> began in <L2>.
  The suspect, <P2>, had lived in <L3>.
  Detectives identified the victim as <P3>.
  The victims were <P1>, <n>; <P2>, <n>; and <P3>, <n>.
  Also killed were <P2> and <P3>.
  <PARTY> won <n> seats.
  The <PARTY> lost its majority.
  <country>'s <PARTY> wants lower taxes.
  Voters have left <country>'s <PARTY>.
  <P1>, who leads <country>'s <PARTY>, lost.
  A drone struck the <L2> oil refinery.
  The <L1> coal plant is to close.
  The <L3> dam burst on <day>.
  <PARTY> leader <P1> conceded.
  <PARTY> has promised to cut taxes.
  Voters in <L1> chose <P2>.
  <P1> of the <PARTY> faces <P2> in the runoff.
  Senators <P1>, <P2> and <P3> wrote to the <MINISTRY>.
  Ministers <P2> and <P3> resigned.
  The bill, sponsored by <P2>, failed.
  <P1s> blamed <P2s>.
  <P1s> and his allies lost.
  Allies of <P3> left the room.
  "This is shameful," wrote <P1s>.
  According to <P2>, nobody was hurt.
  According to <O1>, <n> homes burned down.
  <country>'s president, <P1>, will visit <L1>.
  Former president <P2> endorsed <P1s>.
  Acting head <P3> took over.
  The <MINISTRY> said <n> soldiers had died.
  The <MINISTRY> in <L1> denied the report.
  The <MINISTRY> sued <C1>.
  <O1> members met <P3> at the airport.
  Troops of <ARMED> shelled <L2>.
  <ARMED> claimed the attack near <L1>.
  <ARMED> said it had shot down a drone.
  Fighters from <ARMED> took <L3>.
  <STATE> Governor <P1> signed the bill.
  The <CHAMBER> and <CHAMBER> passed the bill.
  The <CHAMBER> will vote on <day>.
  <CHAMBER> Speaker <P2> delayed the vote.
  <P3>, from <L1>, saw smoke.
  The fire began in the <L2> area of <L1>.
  A woman from <L1> was hurt.
  Crowds filled the streets of <L2>.
  It happened outside <L1>, in central <L3>.
  <L1>, <L2> and <L3> lost power.
  <STATE> police are looking for <P2>.
  A <STATE> man was charged with arson.
  A <STATE> court jailed <P3>.
  <P1s> told <AGENCY> that she had no choice.
  <AGENCY> first reported the talks.
  In <STATE>, <PARTY> gained <n> seats.
  The <BLOC> said <n> people had drowned off <country>.
  The <BLOC> and <country> signed the pact.
  <P1> addressed the <BLOC> fisheries conference.
  A <BLOC> report blames <country>.
  The <thing> <BLOC> meeting was in <L2>.
  The <thing> <BLOC> conference ended in <L1>.
  <L1> mayor <P1> ordered people to leave.
  <L2> is under water.
  <L3> was hit by an earthquake.
  The head of the <O2>, <P3>, was in <L2>.
  <AGENCY> reported that <P1s> had fled.
  State media in <country> showed <P1s> in <L1>.
  Residents fled their homes.
  Voters are tired.
  The parade on <NAMESAKE> drew thousands.
  Schools stayed closed.
  <TITLECASE>
`);

/** Goods, games and deals: what has a name here is mostly no actor. */
const GOODS = list(`
  The <WARE> costs $<n> at <C1>.
  <WARE> is a sequel to <WARE>.
  Equip the <WARE> and head north.
  <C2>'s <WARE> has a <n>-hour battery.
  <C1> just announced the <WARE>.
  Save $<n> on the <WARE>.
  The patch fixes <WARE> and <WARE>.
  We liked the <WARE> less than the <WARE>.
  <WARE>, from <C3>, is out on <day>.
  You need a <WARE> to open the gate in <WARE>.
  The event begins at <n>AM ET on <month> <n>.
  It comes with Bluetooth <d> and a USB-C port.
  Doctors recommend Vitamin <d> and zinc.
  <P1> of <C1> said the <WARE> would sell well.
  <C1> bought <C2>, which makes the <WARE>.
  Deals end on <day>.
  Players unlock it at Level <n>.
`);

/** Spacecraft, ships and storms, which do what actors do and are none. */
const SCIENCE = list(`
  <CRAFT> entered orbit on <day>.
  The <CRAFT> probe sent back pictures.
  The <CRAFT> spacecraft fired its engine for <n> minutes.
  Scientists lost touch with <CRAFT>.
  <CRAFT> flew past the moon and <CRAFT> will follow.
  Engineers at the <O1> in <L1> switched <CRAFT> on.
  <CRAFT>'s cameras saw <d> storms.
  <P1>, <calling> of the <CRAFT> mission, cheered.
  With <CRAFT> on its way, <P1s> can sleep.
  <P2> of the <O2> led the study.
  <C1> built <CRAFT> for the <O1>.
  The ferry <CRAFT> sank off <country>.
  Hurricane <CRAFT> hit <L1>.
  Typhoon <CRAFT> reached <L2> on <day>.
  The study was published by <O1> on <day>.
  Researchers found ice.
  Telescopes turned to the star.
`);

/** Somebody who was named before, by the surname alone. */
const NAMED_BEFORE = list(`
  <P1s> <did>.
  <P2s> <did>.
  <P1> <did>.
  <P3> <did>.
  <P1s> <did> and <P2s> <did>.
  <P1s> was <n> at the time.
  <P2s> did not answer.
  <P1s> said nothing for an hour.
  "It has been a long road," says <P2s>.
  Mr <P1s> would not say how much he was paid.
`);

/** Headlines, some in title case and some in capitals. */
export const HEADLINES = list(`
  <P1s> meets <P2s> in <L1> | <O1s> warns of floods in <L2> | <country> rejects <O2s> plan | <P1s> wins in <L1> | <people> troops enter <L2> | <O3> profit rises | <T1> beat <T2>
  <C1> to cut <n>00 jobs | <C1> sues <C2> over patents | <C2> shares fall after warning | <C1> recalls cars in <country> | <P1s> quits as head of <C1> | <C1> to buy <C2> in $<n> billion deal
  <P1s> found guilty of fraud | Judge frees <P2> | <P1s> and <P2s> clash over taxes | <PARTY> wins vote in <L1> | <MINISTRY> denies report | Police search home of <P3> | Fire destroys homes in <L2>
  <P1s> scores late as <K1> beat <K2> | <K1> sign <P2> from <K3> | <P3> to star in new film | <P2> says she is sorry
`);

/** The sections of made-up news, and the share of texts that each has. */
export const SECTIONS = [
  { share: 0.06, sentences: GOODS },
  { share: 0.04, sentences: [...SCIENCE, ...NAMED_BEFORE] },
  { share: 0.33, sentences: [...POLITICS, ...NAMED_BEFORE] },
  { share: 0.12, sentences: RESULTS },
  { share: 0.11, sentences: [...MATCHES, ...NAMED_BEFORE] },
  { share: 0.14, sentences: [...BUSINESS, ...NAMED_BEFORE] },
  { share: 0.1, sentences: [...ARTS, ...NAMED_BEFORE] },
  { share: 0.1, sentences: [...COURTS, ...NAMED_BEFORE] },
];
