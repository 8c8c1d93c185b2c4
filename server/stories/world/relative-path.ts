import 'server-only'
import type { GeoContext } from 'd3-geo'

/**
 * Writes what d3-geo draws as path data in whole units and steps from point to point: half the length of absolute
 * coordinates. A step that rounds to nothing is left out, and so is a ring of fewer than three points.
 */
export class RelativePath implements GeoContext {
  private data = ''
  private ring: [number, number][] = []
  private at: [number, number] = [0, 0]

  beginPath(): void {
    this.data = ''
    this.ring = []
    this.at = [0, 0]
  }

  moveTo(x: number, y: number): void {
    this.ring = [[Math.round(x), Math.round(y)]]
  }

  lineTo(x: number, y: number): void {
    const point: [number, number] = [Math.round(x), Math.round(y)]
    const last = this.ring.at(-1)
    if (!last || last[0] !== point[0] || last[1] !== point[1]) this.ring.push(point)
  }

  closePath(): void {
    const [first, ...rest] = this.ring
    this.ring = []
    if (!first || rest.length < 2) return
    this.data += `m${this.step(first)}l${rest.map(point => this.step(point)).join(' ')}z`
    // After z the pen stands at the ring's first point again.
    this.at = first
  }

  arc(): void {
    throw new Error('A land has no arcs.')
  }

  toString(): string {
    return this.data.replaceAll(' -', '-').replaceAll(',-', '-')
  }

  private step(point: [number, number]): string {
    const [dx, dy] = [point[0] - this.at[0], point[1] - this.at[1]]
    this.at = point
    return `${dx},${dy}`
  }
}
