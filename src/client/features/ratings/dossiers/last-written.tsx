import { useTranslation } from 'react-i18next';
import { useHistory } from '#client/records/history/use-history.ts';
import { WhoWhen } from '#client/records/who-when.tsx';

/** Who wrote last in a sheet that several people of one federation share. */
export function LastWritten({ id }: { id: string }) {
  const { t } = useTranslation('dossiers');
  const [last] = useHistory('score', id).lines;
  if (!last) return null;
  const { by, byId, at, receivedAt } = last;
  return (
    <>
      {' '}
      {t('judge.last')} <WhoWhen name={by} id={byId} at={at} receivedAt={receivedAt} />
    </>
  );
}
