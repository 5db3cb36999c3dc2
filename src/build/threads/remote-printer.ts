import {MessageChannel, type MessagePort} from 'node:worker_threads'
import type {Printer} from '../../print/printer.ts'
import type {Sheet} from '../../print/sheet.ts'
import type {FromSheet, SheetCall, ToSheet} from './protocol.ts'
import {unpackError} from './wire-error.ts'

/**
 * A printer whose browser belongs to another thread.
 *
 * @param browser
 *   Product and version of that browser.
 * @param open
 *   Asks the other thread for a document that is worked on through a port.
 */
export function createRemotePrinter(
  browser: string,
  open: (html: string, port: MessagePort) => void
): Printer {
  return {
    browser,
    // Who has the browser closes it.
    close: async () => {},
    async withSheet(html, job) {
      const {port1: port, port2} = new MessageChannel()
      open(html, port2)
      try {
        return await work(port, job)
      } finally {
        port.close()
      }
    }
  }
}

async function work<T>(
  port: MessagePort,
  job: (sheet: Sheet) => Promise<T>
): Promise<T> {
  const asked = new Map<number, (answer: ToSheet & {kind: 'answer'}) => void>()
  let asks = 0
  let current = 0
  let result: {readonly value: T} | {readonly error: unknown} | undefined

  return new Promise(function (resolve, reject) {
    port.on('message', function (message: ToSheet) {
      if (message.kind === 'answer') asked.get(message.ask)?.(message)
      else if (message.kind === 'open') void begin(message.turn)
      else if (message.error) reject(unpackError(message.error))
      else if (result && 'value' in result) resolve(result.value)
      else reject(result?.error)
    })
  })

  async function begin(turn: number): Promise<void> {
    // Answers to an earlier turn never come: its page is gone.
    asked.clear()
    current = turn
    const ended = await job(sheetOf(turn)).then(
      (value) => ({value}),
      (error: unknown) => ({error})
    )
    if (turn !== current) return
    result = ended
    tell({kind: 'end', turn})
  }

  function sheetOf(turn: number): Sheet {
    return {
      audit: async (...args) => call({args, name: 'audit'}),
      measure: async (...args) => call({args, name: 'measure'}),
      pdf: async (...args) => call({args, name: 'pdf'}),
      png: async (...args) => call({args, name: 'png'}),
      replace: async (...args) => call({args, name: 'replace'})
    }

    // The other side calls the method of this name.
    async function call<Value>(made: SheetCall): Promise<Value> {
      const ask = ++asks
      tell({ask, call: made, kind: 'call', turn})
      return new Promise(function (resolve, reject) {
        asked.set(ask, function ({error, value}) {
          asked.delete(ask)
          if (error) reject(unpackError(error))
          else resolve(value as Value)
        })
      })
    }
  }

  function tell(message: FromSheet): void {
    port.postMessage(message)
  }
}
