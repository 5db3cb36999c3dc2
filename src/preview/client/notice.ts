import {byId, setText} from './dom.ts'

/** Says what went wrong over the problems; nothing: all is well again. */
export function notify(text: string): void {
  const notice = byId('notice')
  notice.hidden = text === ''
  setText(notice, text)
}
