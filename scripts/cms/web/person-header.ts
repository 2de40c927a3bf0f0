/** In whose name a page of the editor speaks: somebody else may have signed in on the phone since it was opened. */
export const PERSON_HEADER = 'X-Balai-Orang';
