using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Identity;

/// <summary>Which active contacts have e-mail addresses as their first, without regard to case.</summary>
internal sealed class ContactEmails
{
    private const string Email = "emailaddress1";
    private readonly ILookup<string, Entity> contacts;

    private ContactEmails(IEnumerable<Entity> rows) =>
        contacts = rows.Where(c => c.Option("statecode") == 0).OrderBy(c => c.Id).ToLookup(c => c.Text(Email)!.Trim(), StringComparer.OrdinalIgnoreCase);

    public static ContactEmails None { get; } = new(Enumerable.Empty<Entity>());

    /// <summary>Reads them in one query, none where no address is given.</summary>
    public static ContactEmails Load(IOrganizationService service, IEnumerable<string?> addresses) =>
        new(service.In(Customer.Contact, Email, addresses.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase), Email, "firstname", "lastname", "middlename", "nickname", "statecode"));

    /// <summary>What it means that a network verified an address for a profile.</summary>
    /// <param name="address">The address.</param>
    /// <param name="on">When it was stated.</param>
    /// <param name="shown">The name that the profile shows.</param>
    public EmailStatement Statement(string address, DateTime on, string? shown)
    {
        var held = contacts[address].ToList();
        var differ = held.Count == 1 && NameComparison.Differ(PersonName.Displayed(shown), CustomerFacts.Of(held[0]).Name);
        return new EmailStatement(address, on, held.ConvertAll(c => c.Id), differ);
    }
}
