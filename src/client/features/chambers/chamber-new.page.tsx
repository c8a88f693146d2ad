import { useNavigate } from 'react-router';
import { type Home, useHome } from '#client/records/enterprise/use-home.ts';
import { useWords } from '#client/records/use-words.ts';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { registerChamber } from './chamber.commands.ts';
import { ChamberForm } from './chamber.form.tsx';
import { useChamberForm } from './use-chamber-form.ts';

/** `/chambers/new`: enters a chamber. */
export function ChamberNewPage() {
  const { t } = useWords();
  const home = useHome();
  return (
    <Page title={t('chambers:new')} crumbs={[{ label: t('chambers:title'), to: paths.chambers }]}>
      {home.ready && <NewForm home={home} />}
    </Page>
  );
}

function NewForm({ home }: { home: Home }) {
  const navigate = useNavigate();
  const state = useChamberForm({
    self: null,
    initial: { federationId: home.federationId, status: 'active', affiliation: 'subordinate' },
    draftKey: 'chamber:new',
    onSave: async (values) => {
      await navigate(paths.chamber(await registerChamber(values)), { replace: true });
    },
    onCancel: () => void navigate(paths.chambers),
  });
  return <ChamberForm state={state} />;
}
