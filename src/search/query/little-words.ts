/** The words that carry no matter of their own. Everything else in a query counts, known or unknown. */

const list = (words: string) => new Set(words.trim().split(/\s+/u));

/** Words too common to be looked for; what is dropped first. */
export const STOPWORDS = list(`
  a about above after again against all also although am among an and any anybody anyone anything are as at away be because
  been before being between both but by can cannot cant could did didnt do does doesnt doing done dont down during each
  either else etc even ever every few for from further get gets getting got had has have having he her here hers him
  his how however i if im in into is isnt it its itself just least less let like lot lots many me more most much must my
  myself never no nor not now of off often on once only onto or other others our ours out over own per please quite
  rather really regarding same shall she should since so some somebody someone something still such than that thats the
  their theirs them themselves then there these they this those though through thus to together too toward towards
  under until up upon us very via was wasnt we well were what whats whatever when where whether which while who whole
  whom whose why will with within without wont would yes yet you your yours th st nd rd vs eg ie`);

/** Words that say nothing beside others: of saying and of documents, "what does the report say about …", and light verbs. */
export const EMPTY_WORDS = list(`
  according answer article ask asked asks author authors chapter claim claims concern concerned concerning contain
  contains content contents deal deals describe described describes detail details discuss discussed document documents
  explain explained explains explanation express expressed fact facts find finding info information look looking mean
  meaning means mention mentioned mentions name named note noted paper para paragraph paragraphs passage quote
  refer referred refers report reported reports said say saying says search section sections sentence show shows speak
  stated statement submission submissions submit submitted talk talks tell tells text think topic word
  words write writes written wrote know known called
  make makes made making take takes took taken taking go goes went gone going come comes came coming give gives gave given
  giving put puts keep keeps kept use uses used using happen happens happened need needs needed want wants wanted try tries
  tried hold held do become became exist exists`);

/** Nouns and adjectives that only frame a question, where a little word stands beside them: "the number of", "in what way". */
export const FRAMES = list(`
  aim aims amount amounts area areas aspect aspects basis bit case cases category circumstances context count countries
  country data date day days degree effect effects example examples extent field fields figure figures fraction goal
  goals group groups impact instance item items kind kinds length level levels man manner matter matters number numbers
  objective objectives percent percentage period periods person persons place places plan plans point points population
  proportion purpose purposes quantity range rate reason reasons regard role roles scale scope set share side sides size
  sort sorts statistic statistics step steps story sum terms theme themes thing things time times total type types way
  ways year years men people anyone`);
