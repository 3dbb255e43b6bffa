/** Frames: of the page's own origin, of one that was granted, of one that was not, and a sandboxed one. */
const at = (host) => `http://${host}:${location.port}/frames/part.html`
const frames = [
  { name: 'same', title: 'Contact persons', src: 'part.html' },
  // The manifest grants this host; it grants no other, and a gesture grants the page's own only.
  { name: 'granted', title: 'Service of another host', src: at('127.0.0.1') },
  { name: 'foreign', title: 'Service of a third host', src: at('third.localhost') },
  { name: 'sandboxed', title: 'Preview', src: 'part.html', sandbox: 'allow-scripts' },
]
const model = { applicant: {}, representative: {} }
const show = () => {
  document.getElementById('model').textContent = JSON.stringify(model, null, 2)
}
addEventListener('message', ({ data }) => {
  if (!data.frame) return
  model[data.part][data.frame + data.name] = data.value
  show()
})
for (const { name, title, src, sandbox } of frames) {
  const heading = document.createElement('h2')
  heading.textContent = title
  const frame = document.createElement('iframe')
  Object.assign(frame, { name, title, src })
  if (sandbox) frame.setAttribute('sandbox', sandbox)
  document.getElementById('app').append(heading, frame)
}
