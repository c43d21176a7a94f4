// A button beside each sample that copies it. Without a script, or a clipboard, nothing is missed.
if (navigator.clipboard) {
  for (const pre of document.querySelectorAll('main pre')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(pre.textContent);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
    const sample = document.createElement('div');
    sample.className = 'sample';
    pre.replaceWith(sample);
    sample.append(pre, button);
  }
}
