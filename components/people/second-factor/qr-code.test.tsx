import { decodeQR } from 'qr/decode.js'
import type { ReactElement } from 'react'
import { expect, it } from 'vitest'
import { QrCode } from '#components/people/second-factor/qr-code'

type Drawn = ReactElement<{ viewBox: string; children: ReactElement<{ d: string }> }>

/** The drawing as a camera would see it: each module as so many pixels, dark ones black. */
function photograph({ props: { viewBox, children } }: Drawn, pixels: number) {
  const modules = Number(viewBox.split(' ')[2])
  const side = modules * pixels
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, length] of children.props.d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row++) {
      for (let column = Number(x) * pixels; column < (Number(x) + Number(length)) * pixels; column++) {
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
      }
    }
  }
  return { width: side, height: side, data }
}

it.each([
  'otpauth://totp/localhost%3A3000:marta?issuer=localhost%3A3000&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
  'otpauth://totp/reports.example:%D0%BE%D0%BB%D0%B5%D0%BD%D0%B0?issuer=reports.example&secret=GEZDGNBVGY3TQOJQ',
])('what is drawn is read back letter by letter: %s', text => {
  expect(decodeQR(photograph(QrCode({ text, label: 'A picture' }) as Drawn, 6))).toBe(text)
})
