import {parentPort} from 'node:worker_threads'

// A thread program that does what the text of its summary says, as hostile
// summaries would make the real one do.

let runs = 0
const kept = []
parentPort.postMessage({kind: 'ready'})
parentPort.on('message', function ({input, job, kind}) {
  if (kind !== 'run') return
  const {path, text} = input
  if (text === 'LOOP') for (;;);
  // As if earlier summaries had left much in memory.
  if (text === 'HOARD' || (text === 'FULL' && runs > 0))
    for (;;) kept.push(Array.from({length: 10_000}, () => 0.5))
  runs++
  if (text === 'EXIT') process.exit(3)
  if (text === 'DEEP') {
    const error = {
      message: 'Maximum call stack size exceeded',
      name: 'RangeError'
    }
    parentPort.postMessage({error, job, kind: 'failed'})
    return
  }
  if (text === 'THROW') {
    const error = {message: 'Cannot do it', name: 'TypeError', stack: 'at x'}
    parentPort.postMessage({error, job, kind: 'failed'})
    return
  }
  const outcome = {messages: [], path, products: new Map([['a.txt', text]])}
  setTimeout(() => parentPort.postMessage({job, kind: 'done', outcome}), 10)
})
