import classes from './cards.module.css';

const LONG = '6mm';
const THIN = '0.25mm';
/** Where the two cuts of a sheet of four meet its edges and each other. */
const MARKS = [
  { left: '105mm', top: 0, width: THIN, height: LONG },
  { left: '105mm', bottom: 0, width: THIN, height: LONG },
  { top: '148mm', left: 0, height: THIN, width: LONG },
  { top: '148mm', right: 0, height: THIN, width: LONG },
  { left: '105mm', top: '145mm', width: THIN, height: LONG },
  { top: '148mm', left: '102mm', height: THIN, width: LONG },
] as const;

/** Marks to cut a sheet along; shown in print only. */
export function CropMarks() {
  return MARKS.map((place) => (
    <span
      key={JSON.stringify(place)}
      className={classes.mark}
      style={place}
      data-crop-mark
      aria-hidden
    />
  ));
}
