import { encodeQR } from 'qr'

// ISO/IEC 18004 asks for a quiet zone of four modules on every side.
const quietZone = 4

/** A QR code as one path of whole rows: dark on light in every theme, because readers of it expect that. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
  const path = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className="size-56 rounded bg-white forced-color-adjust-none"
    >
      <path d={path} className="fill-black" />
    </svg>
  )
}

/** Where dark modules begin, and how many follow each other. */
function runsOf(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (!isDark) continue
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  }
  return runs
}
