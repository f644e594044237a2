/** Tests of changing a plan by a later document. */
@org.jspecify.annotations.NullMarked
package app.workplan.service.docimport.amend;
