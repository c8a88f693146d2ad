import { useTranslation } from 'react-i18next';
import { DateText } from '#client/ui/date-text.tsx';
import { useSession } from './use-session.ts';
import { clockVerdict, whoIs } from './who-when.rules.ts';

/** A name for a sentence: 您, 示例甲, 某位同事. `const nameOf = useNameOf()` */
export function useNameOf(): (name: string | null, id: string | null) => string {
  const { t } = useTranslation('history');
  const { session } = useSession();
  return (name, id) => {
    const known = whoIs({ name, id }, session?.user.id);
    return known?.who === 'named' ? known.name : known?.who === 'you' ? t('you') : t('somebody');
  };
}

/**
 * Who wrote something and when: by the device's clock, and by the server's where the two disagree.
 * `<WhoWhen name={c.authorName} id={c.author} at={c.at} receivedAt={c.receivedAt} />`
 */
export function WhoWhen({
  name,
  id,
  at,
  receivedAt,
}: {
  name: string | null;
  id: string | null;
  at: string | null;
  receivedAt: string | null;
}) {
  const { t } = useTranslation('history');
  const nameOf = useNameOf();
  if (!name && !id && !at && !receivedAt) return null;
  const verdict = clockVerdict(at, receivedAt);
  return (
    <span>
      {(name || id) && `${nameOf(name, id)} `}
      <DateText value={at ?? receivedAt} moment />
      {verdict === 'late' && (
        <span title={t('lateHint')}>
          {t('arrivedBefore')}
          <DateText value={receivedAt} moment />
          {t('arrivedAfter')}
        </span>
      )}
      {verdict === 'wrong' && (
        <span>
          {t('clockWrongBefore')}
          <DateText value={receivedAt} moment />
          {t('clockWrongAfter')}
        </span>
      )}
    </span>
  );
}
