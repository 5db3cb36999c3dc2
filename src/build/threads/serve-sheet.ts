import type {MessagePort} from 'node:worker_threads'
import type {Printer} from '../../print/printer.ts'
import type {Sheet} from '../../print/sheet.ts'
import type {FromSheet, SheetCall, ToSheet} from './protocol.ts'
import {packError} from './wire-error.ts'

/**
 * Opens a document for another thread, which works on it through a port.
 *
 * @param printer
 *   Who has the browser.
 * @param html
 *   The document.
 * @param port
 *   Carries calls of the sheet; closed when all is over.
 */
export async function serveSheet(
  printer: Printer,
  html: string,
  port: MessagePort
): Promise<void> {
  let turn = 0

  function tell(message: ToSheet, moved: readonly ArrayBuffer[] = []): void {
    port.postMessage(message, [...moved])
  }

  try {
    await printer.withSheet(html, async function (sheet) {
      const own = ++turn

      await new Promise<void>(function (resolve, reject) {
        function listen(message: FromSheet): void {
          if (message.turn !== own) return
          if (message.kind === 'end') stop(resolve)
          else void answer(message.ask, message.call)
        }

        // Whoever printed is gone, and the page is free.
        function onClose(): void {
          stop(resolve)
        }

        function stop(then: () => void): void {
          port.off('message', listen)
          port.off('close', onClose)
          then()
        }

        async function answer(ask: number, call: SheetCall): Promise<void> {
          try {
            const value = await callSheet(sheet, call)
            tell({ask, kind: 'answer', value}, buffersOf(value))
          } catch (error) {
            tell({ask, error: packError(error), kind: 'answer'})
            // The printer decides whether another page is tried.
            stop(() => reject(error))
          }
        }

        port.on('message', listen)
        port.once('close', onClose)
        tell({kind: 'open', turn: own})
      })
    })
    tell({kind: 'closed'})
  } catch (error) {
    tell({error: packError(error), kind: 'closed'})
  } finally {
    port.close()
  }
}

async function callSheet(sheet: Sheet, call: SheetCall): Promise<unknown> {
  switch (call.name) {
    case 'audit':
      return sheet.audit(...call.args)
    case 'measure':
      return sheet.measure(...call.args)
    case 'pdf':
      return sheet.pdf(...call.args)
    case 'png':
      return sheet.png(...call.args)
    case 'replace':
      return sheet.replace(...call.args)
  }
}

/** Bytes that are moved, not copied: those that own all of their memory. */
function buffersOf(value: unknown): ArrayBuffer[] {
  return value instanceof Uint8Array &&
    value.buffer instanceof ArrayBuffer &&
    value.byteLength === value.buffer.byteLength
    ? [value.buffer]
    : []
}
