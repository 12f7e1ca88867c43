/** Abbreviations, lower-cased and without their last full stop. */
const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Something always follows: "Dr. Müller", "bzw. Wien". Their full stop closes no sentence. */
export const inner = words(`
  abb adj allg amtl anm betr bez bgm bsp bzgl bzw ca dez dgl dipl dr ebd ehem einschl engl entspr erw ev evtl
  exkl febr feb fig fr frl franz gebr geb gegr gest ggf ggfs griech hbf hr hrn hrsg hptm ital inkl insb insbes
  intern jhd jun kath kfm komm korr led lic ltd lt ltg mdl mr mrs ms msgr mtl nat nr nrn obj okt österr phil
  pfr prof prov prot präs ref reg rel resp röm russ sek sept sep sog spez st staatl stellv stv svw tsd türk
  ungar univ urspr verf vgl verst vizepräs vors vorm wiss zit zw zzgl insp maj sgt insges ausschl jew mglw vermutl
  verh gesch wg bes eigtl einschl evang exz hptw kapt lfd med jur theol pol rer techn mag sc
`);

/** Words as well as abbreviations: the full stop belongs to them only before a number ("Art. 5", "im Jan. 2013", "S. 12"). */
export const beforeNumber = words(
  'art abs abt aufl bd kap tel jan aug nov apr s z rn ziff lit no pos ausg bl anh hausnr postf abschn mal ab par v n chr str',
);

/** A sentence may end with these; the next word decides. */
export const anywhere = words(
  'etc usw uvm ff f o.ä u.a u.ä jh jhd jhdt co inc corp jr sr chr str mio mrd std min sek a.d o.g u.v.m bros gmbh',
);

/** Nouns that take a single letter: "Plan B. Die …" ends a sentence, "J. Kennedy" does not. */
export const lettered = words(
  'plan gruppe klasse vitamin typ hepatitis block liga serie kategorie modell stufe note punkt teil band haus tor variante figur sektor',
);

const months =
  'januar jänner februar feber märz maerz april mai juni juli august september oktober november dezember';
/** What an ordinal number can stand before: "am 3. Oktober", "im 19. Jahrhundert". */
export const afterOrdinal = words(
  `${months} jan feb febr mär apr jun jul aug sep sept okt nov dez jahrhundert jahrhunderts jahrhunderte jh jhd jahrtausend
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag minute spielminute bezirk platz rang stock
  geburtstag lebensjahr todestag jahrestag spieltag mal tag etappe runde auflage klasse division bundesliga liga republik
  stunde kapitel artikel wahlperiode legislaturperiode infanterie armee weltkrieg internationale amtszeit kalenderwoche`,
);

/** Words before a number with a full stop that make it an ordinal: "der 3. Weltcupsieg". */
export const beforeOrdinal = words(
  'am der die das den dem des zum zur vom beim im bis und oder seit ab dem ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner jeder jedes jeden eine einen einem',
);

/** Words that begin sentences: what was glued is cut before them ("SanktionenSowohl"), and "usw. Die" is a boundary. */
export const sentenceStarters = words(`
  der die das den dem des ein eine einen einem einer dieser diese dieses diesen diesem er sie es wir ich ihr man in im am an auf
  aus bei beim mit nach von vom vor zu zum zur für über unter durch gegen ohne um und oder aber doch denn auch nur noch
  schon so als wenn weil dass ob wie wo was wer warum sowohl jedoch dabei damit dafür dagegen dazu daher danach dann da
  hier heute gestern morgen seit bis während trotz wegen laut zudem außerdem allerdings bereits nun jetzt sein seine
  seinen ihre ihren ihrem alle alles viele kein keine nicht beide sowie bislang bisher
`);

/** Endings of host names without `www.`: `spiegel.de`, `Booking.com`. */
export const topLevelDomains = words(
  'de at ch com org net eu info tv fm io uk fr it nl gov edu biz ag news li berlin wien',
);
