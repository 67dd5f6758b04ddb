import { JobPage } from '../../../features/jobs/job-page.tsx';

export default async function Page({ params }: { params: Promise<{ jobId: string }> }) {
  const { jobId } = await params;
  return <JobPage key={jobId} jobId={jobId} />;
}
