import {describe, expect, test} from 'vitest'
import {createRemotePrinter} from '../../../src/build/threads/remote-printer.ts'
import {serveSheet} from '../../../src/build/threads/serve-sheet.ts'
import type {Measurement} from '../../../src/print/measurement.ts'
import {PageLost, PrintError} from '../../../src/print/print-error.ts'
import type {Printer} from '../../../src/print/printer.ts'
import type {Sheet} from '../../../src/print/sheet.ts'

const measured: Measurement = {
  blocks: [],
  figures: [],
  frames: [],
  overflowing: [],
  wideTables: []
}

/** A printer whose pages are lost as often as this, before their PDF. */
function printerOf(lost: number, log: string[]): Printer {
  const sheet: Sheet = {
    async audit() {
      throw new PrintError('timeout', 'took over 20 s')
    },
    async measure(scale) {
      log.push(`measure ${scale}`)
      return measured
    },
    async pdf(zoom) {
      log.push(`pdf ${zoom}`)
      if (lost-- > 0) throw new PageLost('page', 'Page crashed')
      return new Uint8Array([1, 2, 3])
    },
    png: async () => new Uint8Array(),
    async replace(html) {
      log.push(`replace ${html}`)
    }
  }
  return {
    browser: 'Chrome 143',
    close: async () => {},
    async withSheet(html, job) {
      for (;;) {
        log.push(`open ${html}`)
        try {
          return await job(sheet)
        } catch (error) {
          if (!(error instanceof PageLost)) throw error
        }
      }
    }
  }
}

function remoteOf(lost = 0) {
  const log: string[] = []
  const printer = printerOf(lost, log)
  const served: Promise<void>[] = []
  const remote = createRemotePrinter('Chrome 143', function (html, port) {
    served.push(serveSheet(printer, html, port))
  })
  return {log, remote, served}
}

describe('createRemotePrinter', function () {
  test('should work on a document elsewhere', async function () {
    const {log, remote, served} = remoteOf()
    const made = await remote.withSheet('<p>', async function (sheet) {
      await sheet.replace('<b>')
      const {frames} = await sheet.measure(1.5)
      return [frames, await sheet.pdf(2)]
    })
    expect(made).toEqual([[], new Uint8Array([1, 2, 3])])
    expect(log).toEqual(['open <p>', 'replace <b>', 'measure 1.5', 'pdf 2'])
    expect(remote.browser).toBe('Chrome 143')
    await Promise.all(served)
  })

  test('should begin again where a page is lost', async function () {
    const {log, remote} = remoteOf(2)
    let begun = 0
    const made = await remote.withSheet('<p>', async function (sheet) {
      begun++
      return sheet.pdf()
    })
    expect([...made]).toEqual([1, 2, 3])
    expect(begun).toBe(3)
    expect(log.filter((line) => line === 'open <p>')).toHaveLength(3)
  })

  test('should throw errors of printing as such', async function () {
    const {remote, served} = remoteOf()
    const made = remote.withSheet('<p>', async (sheet) => sheet.audit([]))
    await expect(made).rejects.toBeInstanceOf(PrintError)
    await expect(made).rejects.toMatchObject({code: 'timeout'})
    await Promise.all(served)
  })

  test('should throw what the work throws, itself', async function () {
    const {remote, served} = remoteOf()
    const error = new TypeError('Mine')
    const made = remote.withSheet('<p>', async function () {
      throw error
    })
    await expect(made).rejects.toBe(error)
    await Promise.all(served)
  })

  test('should give the page back if who prints is gone', async function () {
    const log: string[] = []
    const served: Promise<void>[] = []
    const remote = createRemotePrinter('Chrome 143', function (html, port) {
      served.push(serveSheet(printerOf(0, log), html, port))
      setTimeout(() => port.close(), 50)
    })
    void remote.withSheet('<p>', async () => new Promise(() => {}))
    await new Promise((resolve) => setTimeout(resolve, 100))
    await Promise.all(served)
    expect(log).toEqual(['open <p>'])
  })
})
