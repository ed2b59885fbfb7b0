using System;
using System.Collections.Generic;

namespace SocialExtension.Plugins.Identity;

/// <summary>That a network stated, with an activity, which e-mail address it verified for a profile, and which active contacts have it.</summary>
internal sealed class EmailStatement : IComparable<EmailStatement>
{
    /// <summary>Makes a statement.</summary>
    /// <param name="address">The address.</param>
    /// <param name="on">When it was stated.</param>
    /// <param name="contacts">The active contacts that have it.</param>
    /// <param name="namesDiffer">Whether the profile shows a full name that is not the one contact's.</param>
    public EmailStatement(string address, DateTime on, IReadOnlyList<Guid>? contacts = null, bool namesDiffer = false)
    {
        NamesDiffer = namesDiffer;
        Address = address;
        On = on;
        Contacts = contacts ?? Array.Empty<Guid>();
    }

    public string Address { get; }

    public DateTime On { get; }

    public IReadOnlyList<Guid> Contacts { get; }

    public bool NamesDiffer { get; }

    /// <summary>Whether it settles whom a profile belongs to. An address may be a family's, or have passed to somebody else: so a name that is shown has to fit.</summary>
    public bool IsProof => Contacts.Count == 1 && !NamesDiffer;

    /// <summary>The earlier first; of the same second the ordinally smaller address, so that the order of arrival does not count.</summary>
    public int CompareTo(EmailStatement? other)
    {
        if (other is null) return 1;
        var byTime = On.CompareTo(other.On);
        return byTime != 0 ? byTime : string.CompareOrdinal(Address, other.Address);
    }
}
