using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Whether a date-time is converted between time zones.</summary>
[DataContract(Name = "DateTimeBehavior", Namespace = Xmlns.Metadata71)]
public sealed class DateTimeBehavior : ConstantsBase<string>
{
    public static readonly DateTimeBehavior DateOnly = Add<DateTimeBehavior>("DateOnly");
    public static readonly DateTimeBehavior TimeZoneIndependent = Add<DateTimeBehavior>("TimeZoneIndependent");
    public static readonly DateTimeBehavior UserLocal = Add<DateTimeBehavior>("UserLocal");

    public static implicit operator DateTimeBehavior(string behavior) => Create<DateTimeBehavior>(behavior);

    public static bool operator ==(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) => Equals(behaviorA, behaviorB);

    public static bool operator !=(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) => !Equals(behaviorA, behaviorB);

    public override bool Equals(object obj) => obj is DateTimeBehavior other && string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    protected override bool ValueExistsInList(string value) => ValidValues.Contains(value);
}
