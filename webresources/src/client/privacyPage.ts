/** Opens the page that shows what is held of a contact, over the one that is shown. Whoever closes it, or has no such page, is told by the platform. */
export function openPrivacyPage(xrm: Xrm.XrmStatic, contactId: string, title?: string): void {
  const page = { pageType: 'webresource', webresourceName: 'soc_/social/privacy.html', data: contactId } as const;
  xrm.Navigation.navigateTo(page, { target: 2, title, width: { value: 60, unit: '%' }, height: { value: 80, unit: '%' } }).then(undefined, () => undefined);
}
