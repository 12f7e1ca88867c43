/** Verbs that say of what they govern that it has not (yet) happened. Infinitives; separable ones with their prefix on. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** "Er plant, Paris zu besuchen"; "Putin plant einen Besuch in Vietnam". */
export const planning =
  set(`planen ankündigen beabsichtigen vorhaben vorbereiten versprechen zusagen drohen androhen anstreben anpeilen
  beantragen anbieten einladen wollen zusichern geloben gedenken vorsehen einplanen ansetzen anberaumen vereinbaren verschieben
  vertagen terminieren entscheiden beschließen bereiterklären abzielen bevorstehen anstehen antreten-wollen ausrufen-wollen aufschieben`);

/** "Die Opposition fordert den Rücktritt"; "rief dazu auf, Sanktionen zu verhängen". */
export const demanding =
  set(`fordern auffordern verlangen aufrufen appellieren drängen bitten plädieren empfehlen mahnen anmahnen ermahnen
  raten vorschlagen nahelegen anregen wünschen befürworten pochen beharren einfordern erwarten ermuntern verpflichten
  anweisen befehlen anordnen eintreten aussprechen brauchen benötigen gehören`);

/** "bestreitet, dass …"; "sagte den Besuch ab"; "verhinderte einen Anschlag". */
export const denying =
  set(`bestreiten dementieren leugnen abstreiten verneinen ablehnen absagen verhindern vereiteln ausschließen weigern
  verzichten unterlassen vermeiden abwenden zurückweisen abblasen abbrechen-vor stoppen verbieten untersagen scheitern ausbleiben ausfallen
  versäumen misslingen missglücken entgehen widersprechen abwehren entfallen ablassen absehen`);

/** "befürchtet einen Angriff"; "wirft ihm vor, … zu haben": alleged, feared, considered. */
export const doubting =
  set(`befürchten fürchten vermuten glauben annehmen hoffen erwägen prüfen überlegen warnen vorwerfen beschuldigen
  bezichtigen verdächtigen spekulieren bezweifeln zweifeln anzweifeln unterstellen rechnen drohen simulieren diskutieren debattieren beraten
  ermitteln anklagen behaupten mutmaßen schätzen erwarten versuchen üben proben verhandeln nachdenken streiten werben bewerben träumen
  riskieren scheuen ermöglichen erlauben dürfen abhängen interessieren entscheiden-ob untersuchen ausloten liebäugeln kokettieren gelten`);

/** "begann damit, Soldaten zu verlegen", "gelang es, ihn festzunehmen": what they govern has happened. */
export const implying = set(
  'beginnen anfangen gelingen glücken schaffen fortfahren aufhören pflegen scheinen helfen zwingen nötigen',
);

/** Verbs that say no more than that the noun takes place: "Der Besuch findet statt", "verhängten Sanktionen". */
export const happening =
  set(`stattfinden zustandekommen erfolgen beginnen enden dauern andauern anlaufen starten geschehen passieren ereignen abhalten
  durchführen führen kommen ausrufen verhängen erlassen erheben machen abstatten absolvieren unternehmen leisten gewähren liefern stellen
  anmelden einreichen einleiten eröffnen ausbrechen vollziehen abschließen besiegeln unterzeichnen gelingen treten gehen geben nehmen
  üben richten fliegen verüben begehen aufnehmen fortsetzen beenden ausüben halten haben sein werden bleiben stehen liegen laufen drohen
  erreichen erzielen realisieren verwirklichen bekannt-geben bekanntgeben verkünden erklären einreichen folgen planen gewinnen zusammenkommen treffen organisieren veranstalten`);

/** Adjectives and participles on the noun: "der geplante Besuch", "ein möglicher Streik". */
export const plannedAdjective =
  /^(?:(?:ur|ein)?geplant|angekündigt|anstehend|bevorstehend|vorgesehen|beabsichtigt|künftig|zukünftig|kommend|angestrebt|avisiert|angedroht|vereinbart|baldig|anvisiert|anberaumt|versprochen|zugesagt)(?:e[rnsm]?)?$/;
export const possibleAdjective =
  /^(?:möglich|etwaig|eventuell|denkbar|mutmaßlich|angeblich|vermeintlich|vermutet|drohend|befürchtet|potenziell|potentiell|vermutlich|wahrscheinlich|erwogen|diskutiert|hypothetisch|neuerlich-möglich|unterstellt|gefürchtet)(?:e[rnsm]?)?$/;
export const demandedAdjective =
  /^(?:gefordert|verlangt|erwünscht|gewünscht|notwendig|nötig|erforderlich|überfällig)(?:e[rnsm]?)?$/;
export const negatedAdjective =
  /^(?:abgesagt|gescheitert|geplatzt|verhindert|vereitelt|missglückt|abgewendet|gestoppt|abgelehnt|fehlend|ausgefallen|abgeblasen|ausgeblieben|versucht|fehlgeschlagen)(?:e[rnsm]?)?$/;

/** Nouns that govern the event: "Pläne für einen Besuch", "Forderung nach Sanktionen", "Angst vor einem Angriff". */
export const plannedNoun =
  /(?:plan|pläne|plänen|planung|planungen|vorbereitung|vorbereitungen|ankündigung|ankündigungen|drohung|drohungen|absicht|absichten|einladung|termin|zusage|versprechen|vorhaben|möglichkeit-zu)$/;
export const demandedNoun =
  /(?:forderung|forderungen|ruf|rufe|aufruf|aufrufe|appell|appelle|bitte|antrag|wunsch|notwendigkeit|plädoyer|verlangen)$/;
export const possibleNoun =
  /(?:angst|ängste|furcht|sorge|sorgen|befürchtung|befürchtungen|warnung|warnungen|verdacht|verdachts|gerücht|gerüchte|gerüchten|spekulation|spekulationen|möglichkeit|gefahr|risiko|hoffnung|hoffnungen|vorwurf|vorwurfs|vorwürfe|diskussion|debatte|fall|falle|falls|frage|streit|aussicht|wahrscheinlichkeit|szenario|idee|überlegung|überlegungen|option|chance|versuch|versuchs|verhandlungen|gespräche|vorschlag|abstimmung|schutz|kampf|bereitschaft|recht|interesse)$/;

/** Words in the clause that make it a possibility. */
export const maybe = set(
  'möglicherweise vielleicht womöglich vermutlich wahrscheinlich wohl mutmaßlich angeblich eventuell offenbar-nicht theoretisch notfalls gegebenenfalls voraussichtlich hypothetisch',
);
/** "wäre fast gesunken": it did not. */
export const almost = set('fast beinahe beinah');

/** "ist bereit, …", "Ziel ist es, …"; "es ist Zeit, …", "es ist wichtig, …" */
export const intent = /^(?:ziel|zweck|aufgabe|bereit|entschlossen|willens|gewillt)$/;
export const duty = /^(?:zeit|pflicht|wichtig|geboten|unerlässlich|unumgänglich|gezwungen|verpflichtet)$/;
export const negators = set(
  'nicht kein keine keinen keinem keiner keines keinerlei nie niemals keineswegs niemand nirgends keinesfalls nichts weder',
);

/** "Berichte über ein Treffen": true or not, as the verb has it. */
export const reportNoun =
  /(?:bericht|berichte|berichten|gerücht|gerüchte|gerüchten|meldung|meldungen|behauptung|behauptungen|spekulation|spekulationen)$/;
