import { useState } from 'react';
import { readRef } from '#domain/kernel/attachment.ts';
import { FileTile } from './file-tile.tsx';
import { FileViewer } from './file-viewer.tsx';
import classes from './files.module.css';

/** The texts of a field of files, one text or several. */
export const refsIn = (value: unknown): readonly string[] =>
  [value].flat().filter((text): text is string => typeof text === 'string' && text !== '');

/**
 * Files for reading, and for taking away where `onRemove` is given.
 * `<FileList value={row.photos} />`; `names` only names them, for a cell of a list.
 */
export function FileList({
  value,
  names = false,
  onRemove,
}: {
  value: unknown;
  names?: boolean;
  onRemove?: ((ref: string) => void) | undefined;
}) {
  const [open, setOpen] = useState<number | null>(null);
  const known = refsIn(value).flatMap((ref) => {
    const file = readRef(ref);
    return file ? [{ ref, file }] : [];
  });
  // Two people may have given one photo two names.
  const shown = known.filter(
    ({ file }, i) => known.findIndex((one) => one.file.sha256 === file.sha256) === i,
  );
  if (names) return shown.map(({ file }) => file.name).join('、');
  if (shown.length === 0) return null;
  return (
    <>
      <ul className={classes.list}>
        {shown.map(({ ref, file }, i) => (
          <FileTile
            key={file.sha256}
            file={file}
            onOpen={() => setOpen(i)}
            onRemove={onRemove && (() => onRemove(ref))}
          />
        ))}
      </ul>
      {open !== null && (
        <FileViewer
          files={shown.map(({ file }) => file)}
          at={open}
          onTurn={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
