import { rowPath } from '../api/rows';
import { bodyValue, literal, type FindTable } from './literal';
import { operationKind, type OperationMetadata, type OperationRequest, type ParameterType } from './operationMetadata';

/** A function or action, as it goes over the wire. */
export interface HttpOperation {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Record<string, unknown>;
}

/** Builds what Xrm.WebApi.execute sends. */
export async function httpOperation(request: OperationRequest, findTable: FindTable): Promise<HttpOperation> {
  const metadata = request.getMetadata();
  const { operationName, operationType } = metadata;
  if (!operationName || (operationType !== operationKind.action && operationType !== operationKind.function)) {
    throw new Error(`Xrm.WebApi.execute of '${operationName ?? 'a request without operationName'}' is not there in the emulator yet: it calls functions and actions`);
  }
  const parameters = given(request, metadata);
  const path = await address(request, metadata, operationName, findTable);
  return operationType === operationKind.function ? functionCall(path, parameters, findTable) : actionCall(path, parameters, findTable);
}

type Parameter = readonly [name: string, value: unknown, type: ParameterType];

/** Parameters that are left out stay out; null is a value. */
function given(request: OperationRequest, { boundParameter, parameterTypes = {} }: OperationMetadata): Parameter[] {
  return Object.entries(parameterTypes)
    .filter(([name]) => name !== boundParameter && request[name] !== undefined)
    .map(([name, type]) => [name, request[name], type]);
}

/** Bound operations are called by their full name, behind the row. */
async function address(request: OperationRequest, { boundParameter }: OperationMetadata, operationName: string, findTable: FindTable): Promise<string> {
  if (!boundParameter) {
    return operationName;
  }
  const { entityType, id } = (request[boundParameter] ?? {}) as { entityType?: string; id?: string };
  if (!entityType || !id) {
    throw new Error(`The request for ${operationName} is bound by '${boundParameter}', which must name a row: { entityType, id }`);
  }
  return `${rowPath((await findTable(entityType)).set, id)}/Microsoft.Dynamics.CRM.${operationName}`;
}

async function functionCall(path: string, parameters: Parameter[], findTable: FindTable): Promise<HttpOperation> {
  const values = await Promise.all(parameters.map(([, value, type]) => literal(value, type, findTable)));
  const names = parameters.map(([name], index) => `${name}=@p${index + 1}`).join(',');
  const aliases = values.map((value, index) => `@p${index + 1}=${encodeURIComponent(value)}`).join('&');
  return { method: 'GET', path: `${path}(${names})${aliases === '' ? '' : `?${aliases}`}` };
}

async function actionCall(path: string, parameters: Parameter[], findTable: FindTable): Promise<HttpOperation> {
  const values = await Promise.all(parameters.map(async ([name, value, type]) => [name, await bodyValue(value, type, findTable)] as const));
  return { method: 'POST', path, body: Object.fromEntries(values) };
}
