import {deflate, inflate, type InputType} from 'node:zlib'

/** Half the time of the usual level, for two bytes more in a hundred. */
const level = 5

/** Compresses text in Latin-1, or bytes, away from the main thread. */
export async function compress(contents: InputType): Promise<Uint8Array> {
  const bytes =
    typeof contents === 'string' ? Buffer.from(contents, 'latin1') : contents
  return new Promise(function (resolve, reject) {
    deflate(bytes, {level}, function (error, result) {
      if (error) reject(error)
      else resolve(result)
    })
  })
}

/** Text in Latin-1 that was compressed. */
export async function expand(bytes: Uint8Array): Promise<string> {
  return new Promise(function (resolve, reject) {
    inflate(bytes, function (error, result) {
      if (error) reject(error)
      else resolve(result.toString('latin1'))
    })
  })
}
