using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>A function of the platform in $filter.</summary>
/// <param name="Operator">The operator that it stands for.</param>
/// <param name="Property">The property that it is about, maybe behind lookups.</param>
/// <param name="Values">Its values, as text.</param>
internal sealed record QueryFunction(ConditionOperator Operator, string Property, IReadOnlyList<object> Values);
