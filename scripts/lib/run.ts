/** The one place where a command's errors end: words for a person, and the exit code. */
import { CannotError, EXIT, isMachine } from './errors.ts';

/** Runs the work of a command and sets the exit code that it returns; a CannotError becomes code 2. */
export async function runCommand(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = EXIT.cannot;
    if (error instanceof CannotError)
      process.stderr.write(`✗ ${error.message}\n${error.hint ? `  → ${error.hint}\n` : ''}`);
    else if (isMachine(error))
      process.stderr.write(
        `✗ The machine refused: ${error.message}\n  → Free space or correct permissions and run it again. What is published stays whole.\n`,
      );
    else
      process.stderr.write(
        `✗ Balai itself failed, please report this:\n${error instanceof Error ? error.stack : String(error)}\n`,
      );
  }
}
