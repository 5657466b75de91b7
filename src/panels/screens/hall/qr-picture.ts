import { svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Free fields around the code, as readers need them. */
const MARGIN = 4;

/** An address as a picture for the cameras of telephones. */
export function qrPicture(address: string, label: string): TemplateResult {
  const { data, size } = encode(address, { border: MARGIN });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return svg`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="#fff" /><path d=${dark} fill="#0f2c3d" />
  </svg>`;
}
