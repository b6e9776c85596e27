import { wordSet } from "./word-set.ts";

/** Abbreviations that stand before the word they belong to: a sentence goes on after them. Lower-case, without the last full stop. */
export const leadingAbbreviations = wordSet(`
  mr mrs ms messrs mx dr prof rev fr hon pres gov lt col gen maj capt cmdr cpl sgt adm supt insp det sen sens rep reps amb atty st ste mt ft
  vs v nos fig figs vol pp cf al e.g i.e eg ie approx est dept univ assn bros
  hr frl dipl ing bzw ca evtl geb gest inkl nr str vgl zzgl z.b d.h u.a s.o abb abs art
  mm mme mmes mlle mgr me éd env chap
  sra srta dª dña gral núm pág ud uds avda lic dott avv sig sigg on exmo exma dra drs ir mevr mw dhr o.a bijv av eng arq
  ул пл пр просп пер корп им обл т.е т.к проф акад гл
  sn bkz örn doç yrd öğr cad sok mah apt
`);

/** Abbreviations after which a sentence goes on or ends: the next word tells. Lower-case, without the last full stop. */
export const openAbbreviations = wordSet(`
  jr sr inc corp co ltd llc plc etc no a.m p.m ph.d usw mio mrd tsd pr vb vs a.s s.l jan feb mar apr jun jul aug sep sept oct nov dec
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
  ave blvd rd esq s.p.a г др т.д т.п
`);

/**
 * Abbreviations of the lists above that are everyday words when written exactly so: they end a sentence like any word,
 * but before a figure.
 */
export const alsoWords = wordSet(
  "abs art av chap eng est fig figs gen ill ind ing la mar mass me miss mo no nos on ore pa PR sec see sen vol wash",
);
