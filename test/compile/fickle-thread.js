/** A thread that makes every note but those that are called so as to hang, fill the memory, or fail. */

import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ file, texts }) => {
  if (texts?.some((text) => text.length > 0)) for (;;);
  if (texts) parentPort.postMessage({ hasRoom: true });
  // The task.
  if (file === undefined) return;
  if (file.startsWith('hang')) for (;;);
  if (file.startsWith('fail')) parentPort.postMessage({ fault: 'our own fault' });
  const filled = [];
  if (file.startsWith('fill')) for (;;) filled.push(new Array(1e6).fill(Math.random()));
  parentPort.postMessage({ note: { facts: '{"problems":[]}' } });
});
