/** Kind of letter, running number, code of the matter and year: `B/163/PP.00.05/2019`. */
const USUAL = /^[A-Z]{1,4}\/\d{1,5}\/[A-Z]{1,4}(?:\.\d{1,3}){0,3}\/\d{4}$/u;

/**
 * Whether a letter's number has the form that the ministry's announcements have. Other bodies number otherwise, so this
 * is for a hint and refuses nothing; an empty number leaves a line to write on and is no mistake.
 */
export function isUsualLetterNumber(number: string): boolean {
  return number === "" || USUAL.test(number);
}
