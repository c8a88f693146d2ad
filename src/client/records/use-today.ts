import { useEffect, useState } from 'react';
import { isoDay } from '#client/ui/format.ts';

/** Today's date (`2026-11-21`), also for a page that stays open over midnight. */
export function useToday(): string {
  const [today, setToday] = useState(() => isoDay(new Date()));
  useEffect(() => {
    const look = () => setToday(isoDay(new Date()));
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, 60_000);
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, []);
  return today;
}
