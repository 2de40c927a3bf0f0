/** Collects fields or items of YAML that stand on lines of their own; the first stands where the cursor is. */
export class Lines {
  text = '';
  readonly #indent: string;
  readonly #mark: string;
  /** Comments of what went, which wait for what comes next. */
  #orphans = '';

  /**
   * @param indent column of the first
   * @param mark what stands before each: `- ` in lists
   */
  constructor(indent: number, mark = '') {
    this.#indent = ' '.repeat(indent);
    this.#mark = mark;
  }

  /**
   * @param before what stood between the last one and this one: comments, empty lines, the mark; '' for a new one
   * @param content undefined for one that goes
   */
  add(before: string, content: string | undefined): void {
    const comments = before.includes('#')
      ? `${before.slice(0, before.lastIndexOf('\n')).trim()}\n${this.#indent}`
      : '';
    if (content === undefined) {
      this.#orphans += comments;
      return;
    }
    const isFirst = this.text === '';
    if (isFirst && !before.includes('\n')) this.text = this.#orphans + (before || this.#mark);
    else if (isFirst || this.#orphans)
      this.text += `${isFirst ? '' : `\n${this.#indent}`}${this.#orphans}${comments}${this.#mark}`;
    else this.text += before.includes('\n') ? before : `\n${this.#indent}${this.#mark}`;
    this.#orphans = '';
    this.text += content;
  }
}
