import {readFileSync, readdirSync} from 'node:fs'
import {expect, test} from 'vitest'
import {meetingsPage} from '../../src/build/meetings-page.ts'
import {parseMeeting} from '../../src/output/meeting.ts'

const folder = new URL('../../templates/meetings/', import.meta.url)
const meetings = new Map(
  readdirSync(folder).map((name) => [
    name.replace('.yaml', ''),
    parseMeeting(readFileSync(new URL(name, folder), 'utf8'), name)
  ])
)

test('should be what is in docs/meetings.md', async function () {
  await expect(meetingsPage(meetings)).toMatchFileSnapshot(
    '../../docs/meetings.md'
  )
})

test('should say what is not known', function () {
  const page = meetingsPage(
    new Map([...meetings].filter(([id]) => id === 'eha'))
  )
  expect(page).toContain('| abstract | unknown |')
  expect(page).toContain('| authors | unknown |')
})
