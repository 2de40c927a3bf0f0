/**
 * A thread that reads a workbook: bytes in, sheets of cells out. A thread of its own, because its memory can be
 * bounded: one stray cell in the last row and column makes 17 thousand million empty ones of a file of 1 kB.
 */
import { parentPort, workerData } from 'node:worker_threads';
import readExcel from 'read-excel-file/node';

parentPort?.postMessage(await readExcel(Buffer.from(workerData)));
