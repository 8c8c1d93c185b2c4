/** What tells the map's steps apart without their colours: dots for a brief mention, lines for silence, a hatch for too few. */
export function MapPatterns() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        <pattern id="map-few" width="90" height="90" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="90" height="90" className="map-none" />
          <rect width="34" height="90" className="fill-edge" />
        </pattern>
        <pattern id="map-brief" width="70" height="70" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="70" height="70" className="fill-brief" />
          <circle cx="35" cy="35" r="12" className="fill-led opacity-60" />
        </pattern>
        <pattern id="map-not-reported" width="70" height="70" patternUnits="userSpaceOnUse">
          <rect width="70" height="70" className="fill-unreported" />
          <rect width="70" height="20" className="fill-paper opacity-55" />
        </pattern>
        {/* For an enlarged part of the world, where the others would be too coarse. */}
        <pattern id="map-few-near" href="#map-few" patternTransform="rotate(45) scale(.3)" />
        <pattern id="map-brief-near" href="#map-brief" patternTransform="rotate(45) scale(.3)" />
        <pattern id="map-not-reported-near" href="#map-not-reported" patternTransform="scale(.3)" />
      </defs>
    </svg>
  )
}
