/** English words that say nothing about what is looked for. */

const STOPWORDS = new Set(
  `a about above after again all also am among an and any anybody anyone anything are as ask asked at be because been
  before being between both but by can cannot could did do does doing done during each either else etc even ever
  every explain for from get gets getting give given gives got had has have having he her here hers him his how i if
  in into is isnt it its itself just let like me mention mentioned mentions mine my myself no nor not of off on once
  one ones only or other our ours out over own per please regarding same say saying says said shall she should
  show shows so some something such tell tells than that thats the their theirs them then there these they thing
  things this those though through thus to too under until up upon us very via was we were what whats when where
  whether which while who whom whose why will with within without would you your yours many much more most
  concerning according amount`.split(/\s+/u),
);

/** Whether a lower-case word is too common to be looked for on its own. */
export function isStopword(word: string): boolean {
  return STOPWORDS.has(word);
}

// Verbs that say nothing of the matter that they are done to, even where the text has them: "what was made better".
const LIGHT = new Set('take takes took taken make makes made go goes went gone come comes came'.split(' '));

/** Whether a word says nothing beside others that carry a matter. */
export function isLight(word: string): boolean {
  return LIGHT.has(word);
}

// What a question about the document wraps round its matter: "what does the submission say about …".
const FRAMES = new Set(
  `document documents submission submissions text report reports paper article paragraph paragraphs section
  happen happened happens find found looking search describe described discuss discussed detail details
  information info facts fact explanation meaning mean means deal deals number kind kinds type types lot lots
  author authors written wrote long often want wants need needs know used using use`.split(/\s+/u),
);

/** Whether a word is only the frame of a question where other words carry its matter. */
export function isFrame(word: string): boolean {
  return FRAMES.has(word);
}
