import type { RouteObject } from 'react-router';
import { paths } from '#client/ui/paths.ts';

const ratings = async () => ({ Component: (await import('./ratings.page.tsx')).RatingsPage });

export const routes: readonly RouteObject[] = [
  { path: paths.ratings, lazy: ratings },
  { path: paths.schemes, lazy: ratings },
  {
    path: paths.round(':id'),
    lazy: async () => ({ Component: (await import('./rounds/round.page.tsx')).RoundPage }),
  },
  {
    path: paths.scheme(':id'),
    lazy: async () => ({ Component: (await import('./schemes/scheme.page.tsx')).SchemePage }),
  },
  {
    path: paths.award(':id'),
    lazy: async () => ({ Component: (await import('./awards/award.page.tsx')).AwardPage }),
  },
  {
    path: paths.certificate(':id'),
    lazy: async () => ({
      Component: (await import('./awards/certificate.page.tsx')).CertificatePage,
    }),
  },
  {
    path: paths.dossier(':id'),
    lazy: async () => ({ Component: (await import('./dossiers/dossier.page.tsx')).DossierPage }),
  },
  {
    path: paths.dossierForm(':id'),
    lazy: async () => ({ Component: (await import('./forms/form.page.tsx')).FormPage }),
  },
  {
    path: paths.evidence,
    lazy: async () => ({ Component: (await import('./evidence/evidence.page.tsx')).EvidencePage }),
  },
];
