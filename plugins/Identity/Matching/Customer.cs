using System;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>A contact or account, as a value that can be compared, counted and put in order.</summary>
internal sealed class Customer : IComparable<Customer>, IEquatable<Customer>
{
    public const string Contact = "contact";
    public const string Account = "account";

    public Customer(string table, Guid id)
    {
        Table = table;
        Id = id;
    }

    public string Table { get; }

    public Guid Id { get; }

    public EntityReference Reference => new(Table, Id);

    public static Customer? Of(EntityReference? reference) => reference is null ? null : new Customer(reference.LogicalName, reference.Id);

    /// <summary>Contacts first, then by id.</summary>
    public int CompareTo(Customer? other)
    {
        if (other is null) return 1;
        var byTable = -string.CompareOrdinal(Table, other.Table);
        return byTable != 0 ? byTable : Id.CompareTo(other.Id);
    }

    public bool Equals(Customer? other) => other is not null && Table == other.Table && Id == other.Id;

    public override bool Equals(object? obj) => Equals(obj as Customer);

    public override int GetHashCode() => Id.GetHashCode();
}
