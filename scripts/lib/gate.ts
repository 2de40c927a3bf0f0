/** Lets so much at once do what takes much memory; the others wait in the order in which they came. */
export class Gate {
  readonly #places: number;
  #free: number;
  readonly #waiting: { weight: number; enter: () => void }[] = [];

  /** @param places a number of workers, or of bytes: the unit of the weights */
  constructor(places: number) {
    this.#places = places;
    this.#free = places;
  }

  /** @param weight places that the work takes; with more than there are, it goes alone */
  async pass<T>(work: () => Promise<T>, weight = 1): Promise<T> {
    const taken = Math.min(weight, this.#places);
    await new Promise<void>((enter) => {
      this.#waiting.push({ weight: taken, enter });
      this.#admit();
    });
    try {
      return await work();
    } finally {
      this.#free += taken;
      this.#admit();
    }
  }

  /** In turn: whoever needs much place is not passed by those who need little. */
  #admit(): void {
    for (let first = this.#waiting[0]; first && first.weight <= this.#free; first = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= first.weight;
      first.enter();
    }
  }
}
