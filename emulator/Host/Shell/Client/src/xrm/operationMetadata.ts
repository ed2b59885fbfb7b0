/** The platform's numbers for what a parameter is made of (…/clientapi/reference/xrm-webapi/online/execute). */
export const structure = { unknown: 0, primitive: 1, complex: 2, enumeration: 3, collection: 4, entity: 5 };

/** The platform's numbers for kinds of operations. */
export const operationKind = { action: 0, function: 1, crud: 2 };

export interface ParameterType {
  readonly typeName: string;
  readonly structuralProperty: number;
  readonly enumProperties?: readonly { readonly name: string; readonly value: number }[];
}

/** What getMetadata() of a request answers. */
export interface OperationMetadata {
  readonly boundParameter?: string | null;
  readonly operationName?: string;
  readonly operationType?: number;
  readonly parameterTypes?: Readonly<Record<string, ParameterType>>;
}

/** A request for Xrm.WebApi.execute: its parameters, and what describes them. */
export interface OperationRequest {
  getMetadata(): OperationMetadata;
  readonly [parameter: string]: unknown;
}
