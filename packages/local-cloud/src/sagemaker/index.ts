import type { Operations } from '../operation.ts';
import { addTags } from './add-tags.ts';
import { deleteTags } from './delete-tags.ts';
import { listTags } from './list-tags.ts';
import { createModel } from './models/create-model.ts';
import { deleteModel } from './models/delete-model.ts';
import { describeModel } from './models/describe-model.ts';
import { listModels } from './models/list-models.ts';
import { createProcessingJob } from './processing/create-processing-job.ts';
import { deleteProcessingJob } from './processing/delete-processing-job.ts';
import { describeProcessingJob } from './processing/describe-processing-job.ts';
import { listProcessingJobs } from './processing/list-processing-jobs.ts';
import { stopProcessingJob } from './processing/stop-processing-job.ts';
import { createModelPackage } from './registry/create-model-package.ts';
import { createModelPackageGroup } from './registry/create-model-package-group.ts';
import { deleteModelPackage } from './registry/delete-model-package.ts';
import { deleteModelPackageGroup } from './registry/delete-model-package-group.ts';
import { describeModelPackage } from './registry/describe-model-package.ts';
import { describeModelPackageGroup } from './registry/describe-model-package-group.ts';
import { listModelPackageGroups } from './registry/list-model-package-groups.ts';
import { listModelPackages } from './registry/list-model-packages.ts';
import { updateModelPackage } from './registry/update-model-package.ts';
import { createTrainingJob } from './training/create-training-job.ts';
import { deleteTrainingJob } from './training/delete-training-job.ts';
import { describeTrainingJob } from './training/describe-training-job.ts';
import { listTrainingJobs } from './training/list-training-jobs.ts';
import { search } from './training/search.ts';
import { stopTrainingJob } from './training/stop-training-job.ts';

/** SageMaker, but for hosting: jobs, models, the model registry and tags. */
export const operations: Operations = {
  AddTags: addTags,
  CreateModel: createModel,
  CreateModelPackage: createModelPackage,
  CreateModelPackageGroup: createModelPackageGroup,
  CreateProcessingJob: createProcessingJob,
  CreateTrainingJob: createTrainingJob,
  DeleteModel: deleteModel,
  DeleteModelPackage: deleteModelPackage,
  DeleteModelPackageGroup: deleteModelPackageGroup,
  DeleteProcessingJob: deleteProcessingJob,
  DeleteTags: deleteTags,
  DeleteTrainingJob: deleteTrainingJob,
  DescribeModel: describeModel,
  DescribeModelPackage: describeModelPackage,
  DescribeModelPackageGroup: describeModelPackageGroup,
  DescribeProcessingJob: describeProcessingJob,
  DescribeTrainingJob: describeTrainingJob,
  ListModelPackageGroups: listModelPackageGroups,
  ListModelPackages: listModelPackages,
  ListModels: listModels,
  ListProcessingJobs: listProcessingJobs,
  ListTags: listTags,
  ListTrainingJobs: listTrainingJobs,
  Search: search,
  StopProcessingJob: stopProcessingJob,
  StopTrainingJob: stopTrainingJob,
  UpdateModelPackage: updateModelPackage,
};
