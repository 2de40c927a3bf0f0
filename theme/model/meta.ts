/**
 * What a field says of itself besides its type: the words an operator reads in a form and in an error.
 * zod carries it in its global registry, so that forms, JSON Schema and messages come from one place.
 */
declare module 'zod' {
  interface GlobalMeta {
    /** Indonesian name of the field as an operator reads it. */
    label?: string;
    /** One Indonesian sentence that helps to fill the field in. */
    hint?: string;
    /** A value that would be accepted; shown in forms and in errors. */
    example?: string;
    /** How a form edits the field where its type does not say so. */
    widget?: 'text' | 'markdown' | 'date' | 'photo' | 'file' | 'colour' | 'money';
    /** For choices: value -> Indonesian words. */
    choices?: Record<string, string>;
  }
}

export type {};
