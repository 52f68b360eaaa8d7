/**
 * The credentials of a function's role, as Lambda sets them in the environment. The bundle puts this in the place of the
 * SDK's own chain of providers (files, single sign-on, other processes, the metadata of machines), of which a function
 * has none: that chain is a tenth of a bundle, and takes its time at every start.
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new Error('the environment has no credentials of a role');
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
};
