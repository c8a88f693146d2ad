import encodeQR from 'qr';
import { useMemo } from 'react';

/** A QR code as one SVG path, sharp in print. `size` is any CSS length. */
export function QrCode({ text, label, size }: { text: string; label: string; size: string }) {
  const { path, width } = useMemo(() => {
    const cells = encodeQR(text, 'raw', { ecc: 'medium', border: 2 });
    const dark = cells.flatMap((row, y) =>
      row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])),
    );
    return { path: dark.join(''), width: cells.length };
  }, [text]);
  return (
    <svg
      viewBox={`0 0 ${width} ${width}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={width} height={width} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
