export {inlineMail} from './inline.ts'
export type {MailPicture} from './mail-picture.ts'
export {type PngSettings, svgToPng} from './png.ts'
export {
  type Mail,
  type MailSettings,
  pictureWidthPx,
  toMail
} from './to-mail.ts'
export {type TextOptions, toText} from './to-text.ts'
