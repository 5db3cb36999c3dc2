import {parentPort} from 'node:worker_threads'

const error = {message: 'Cannot find `templates/x`', name: 'Error'}
parentPort.postMessage({error, kind: 'broken'})
