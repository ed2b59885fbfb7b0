using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace SocialExtension.Sdk.Tests;

[EntityLogicalName("contact")]
internal sealed class Contact() : Entity("contact");
