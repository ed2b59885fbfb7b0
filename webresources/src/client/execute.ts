import { answeredFault, platformFault } from './platformFault';

/** Carries a request of the Web API out. What comes back is not looked at yet. */
export async function execute(xrm: Xrm.XrmStatic, request: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await send(xrm, request);
  if (!response.ok) {
    throw await answeredFault(response);
  }
  return (await response.json()) as Record<string, unknown>;
}

async function send(xrm: Xrm.XrmStatic, request: object): Promise<Response> {
  try {
    return await xrm.WebApi.online.execute(request);
  } catch (error) {
    throw platformFault(error);
  }
}
